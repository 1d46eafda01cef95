// What the page says on top, which homes to ring, and what stands beside the answers, where the
// state is another than the one in which it was made.
const messaging = (data, words, rows, { sheets, entered }) => {
  const { all, texts, say, together, named, points, tenth } = words;
  const message = document.getElementById('message');
  const ring = document.querySelector('.ring');
  const made = new Map([message, ring].filter((part) => part !== null)
    .map((part) => [part, [...part.childNodes]]));
  const standing = document.getElementById('standing');
  const { beyond } = data.follow;

  const list = (homes) => data.texts.between_names.map((between, at) => (
    homes.map((n) => named(rows[n], at)).join(between)));
  const firstNames = (order) => list(order.slice(0, 3).map(({ n }) => n));
  const firstOf = ({ order }) => (order.length === 0 ? texts('no_home')
    : texts('now_first', { homes: firstNames(order) }));
  const answeredBy = (now) => texts('counted', { count: now.counting.length, date: now.today });
  const namesOf = (of) => of.names ?? data.languages.map((_, at) => named(rows[of.n], at));
  // The place of a home, as a label. One that the page does not have comes among the others by
  // its key.
  const labelOf = (of, { order, placeOf }) => {
    if (of.n === null) {
      const before = order.filter(({ key }) => key > of.key).length + of.before;
      return of.is_shared || order.some(({ key }) => key === of.key)
        ? texts('shared', { rank: before + 1 }) : String(before + 1);
    }
    const home = order.find(({ n }) => n === of.n);
    if (home === undefined) return '–';
    return home.isShared ? texts('shared', { rank: home.rank }) : placeOf(home);
  };
  const sure = ({ certain }) => {
    if (certain === null || certain.isAlone) return null;
    const { guarantee } = certain;
    if (guarantee === null) return texts('certain_open');
    return guarantee === 0 ? texts('certain_best')
      : texts('certain_at_most', { points: points(Math.ceil(guarantee * 1000) / 1000) });
  };
  const act = (found, now) => {
    const { plan, order } = found;
    if (plan === null) return texts('plan_unknown');
    const { next, rung } = plan;
    const first = now.counting.length === 0 ? 'message_ring' : 'message_next';
    if (next !== null) return texts(first, { home: namesOf(next), rank: labelOf(next, found) });
    const chosen = rung ?? order[0];
    return chosen === undefined ? null : texts('message_stop', { home: namesOf(chosen) });
  };

  // One home to ring, how to reach it, and at how many points one may stop after it.
  const ringLine = (of, then) => {
    const line = document.createElement('li');
    const name = document.createElement('b');
    say(name, namesOf(of));
    line.append(name, ' ');
    if (then !== undefined && then.index > 0) {
      const small = document.createElement('small');
      say(small, texts('ring_mark', { points: points(then.index) }));
      line.append(small);
    }
    const reach = document.querySelector(`#call-${of.n} .reach`) ?? document.createElement('p');
    const own = document.createElement('span');
    own.className = 'reach';
    own.append(...reach.cloneNode(true).childNodes);
    line.append(own);
    return line;
  };
  const draw = (found, now) => {
    const { plan, order } = found;
    if (found.isOfCase && now.counting.length === 0) {
      for (const [part, nodes] of made) part.replaceChildren(...nodes);
      if (ring !== null) [ring.hidden, ring.previousElementSibling.hidden] = [false, false];
      return;
    }
    if (order.length === 0) say(message, texts('no_home'));
    else say(message, together(act(found, now), sure(found)));
    if (ring === null) return;
    const isDone = plan === null || plan.next === null;
    [ring.hidden, ring.previousElementSibling.hidden] = [isDone, isDone];
    ring.replaceChildren(...(isDone ? [] : plan.left.slice(0, 3).map((of, at) => ringLine(of, plan.left[at + 1]))));
  };

  // Where a home stands that has answers, or why they do not count.
  const standsAt = (sheet, found, now) => {
    const { n, date } = sheet;
    if (now.left.includes(n)) {
      const [, from, until] = data.follow.days ?? [];
      return data.homes[n].open === undefined || from === undefined
        ? texts('uncounted') : texts('uncounted_days', { from, until });
    }
    if (now.counting.includes(n)) {
      const home = found.order.find((of) => of.n === n);
      return home === undefined ? texts('ruled_out')
        : texts('stands', { points: points(home.likely), rank: labelOf(home, found) });
    }
    const isOpen = date.value === '' || !date.validity.valid;
    return isOpen && entered(sheet).length > 0 ? texts('without_date') : null;
  };
  // Beside the answers: what follows from all of them, and where each home stands.
  const drawAnswers = (found, now) => {
    const { plan, order } = found;
    const isAnswered = now.counting.length > 0;
    // Nobody asks again what was answered.
    for (const line of all('[data-asks]')) line.hidden = now.counting.includes(Number(line.dataset.asks));
    // What is said of the order as it was made is said above as it is.
    for (const note of all('.of-order')) note.hidden = isAnswered || !found.isOfCase;
    for (const note of all('.old-words')) {
      const asks = all('[data-asks]', note.parentElement);
      const isBare = asks.length > 0 && asks.every((line) => line.hidden);
      if (note.parentElement.className !== 'inside') note.hidden = !isAnswered || isBare;
    }
    for (const sheet of sheets) {
      const text = standsAt(sheet, found, now);
      sheet.stands.hidden = text === null;
      if (text !== null) say(sheet.stands, text);
    }
    if (!isAnswered) {
      standing?.replaceChildren();
      return;
    }
    const out = now.counting.filter((n) => now.homes[n].out !== null);
    const { next, mark, expected } = plan ?? { next: null, mark: null, expected: null };
    const hasSheet = next === null || sheets.some(({ n }) => n === next.n);
    say(standing, together(
      order.length === 0 ? null : act(found, now),
      firstOf(found),
      next === null ? null : mark > 0 ? texts('stop_at', { points: points(mark) }) : texts('stop_after'),
      next === null || expected === null ? null : texts('expected', { calls: tenth(expected) }),
      out.length === 0 ? null : texts('out', { homes: list(out) }),
      hasSheet ? null : texts('no_sheet'),
      answeredBy(now),
    ));
  };

  return { draw, drawAnswers, firstNames, firstOf, answeredBy };
};
