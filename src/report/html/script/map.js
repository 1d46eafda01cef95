// The names on the map, each where it meets no mark and no other name, or nowhere: the number
// of a home is in its mark.
const mapping = (data, { all, named }, rows) => {
  const map = document.querySelector('.map');
  if (map === null) return { labels: () => [], place: () => {} };
  const svg = (kind) => document.createElementNS('http://www.w3.org/2000/svg', kind);
  const { width, height } = map.viewBox.baseVal;
  const isEnglish = (text) => !/\p{Script=Han}/u.test(text);
  const most = 16;

  // The names of a home that the page was made without, one a language.
  const labels = (n) => {
    const disc = map.querySelector(`.disc[data-home="${n}"]`);
    if (disc.querySelector('title') === null) {
      const title = svg('title');
      title.textContent = named(rows[n], 0);
      if (isEnglish(title.textContent)) title.setAttribute('lang', 'en');
      disc.prepend(title);
      const circle = disc.querySelector('circle');
      const number = svg('text');
      number.setAttribute('x', circle.getAttribute('cx'));
      number.setAttribute('y', Number(circle.getAttribute('cy')) + 5);
      number.setAttribute('data-rank', '');
      disc.append(number);
    }
    return all('.names', map).flatMap((names, at) => {
      if (names.querySelector(`[data-home="${n}"]`) !== null) return [];
      const name = named(rows[n], at);
      const label = svg('text');
      const rank = svg('tspan');
      rank.setAttribute('data-rank', '');
      label.append(rank, ` ${name.length > most ? `${name.slice(0, most - 1)}…` : name}`);
      label.dataset.home = n;
      // A home without a Chinese name.
      if (isEnglish(name)) label.setAttribute('lang', 'en');
      label.setAttribute('class', disc.classList.contains('off') ? 'off' : 'name');
      names.append(label);
      return [label];
    });
  };

  const isSeen = (part) => part.getClientRects().length > 0;
  const around = (box, more) => ({
    left: box.x - more, top: box.y - more, right: box.x + box.width + more, bottom: box.y + box.height + more,
  });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  // Who comes first where there is room for one.
  const kinds = ['family', 'boundary', 'first', 'city', 'gate', 'clinic', 'name'];
  const kindOf = (label, places) => {
    const of = label.getAttribute('class').split(' ')[0];
    return of === 'name' && places.get(label.dataset.home) < data.top ? 'first' : of;
  };
  const drawn = { family: 'path.family', gate: 'path.crossing', clinic: 'path.clinic' };
  const made = new Map(all('.names text', map)
    .filter((label) => label.hasAttribute('x'))
    .map((label) => [label, [Number(label.getAttribute('x')), Number(label.getAttribute('y'))]]));
  const turns = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => [Math.cos(turn * Math.PI / 4), Math.sin(turn * Math.PI / 4)]);

  // Where a name may stand, the best first: beside its mark, and one without a mark near its
  // point.
  const spots = (label, wide, marks) => {
    const home = marks.get(label.dataset.home);
    const at = made.get(label);
    const near = (box) => Math.hypot(box.x + box.width / 2 - at[0], box.y + box.height / 2 - at[1]);
    const kind = drawn[label.getAttribute('class').split(' ')[0]];
    const mark = home ?? all(`:scope > ${kind ?? 'none'}`, map).map((of) => of.getBBox())
      .sort((a, b) => near(a) - near(b))[0];
    if (mark === undefined) {
      return [[0, 0], ...[24, 44, 66, 90].flatMap((away) => turns.map(([x, y]) => [x * away, y * away]))]
        .map(([x, y]) => [at[0] + x, at[1] + y]);
    }
    const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
    const gap = mark.width / 2 + 5;
    const beside = [
      [x + gap, y + 6], [x - gap - wide, y + 6], [x - wide / 2, y - gap], [x - wide / 2, y + gap + 13],
      [x + gap * 0.7, y - gap * 0.8], [x + gap * 0.7, y + gap + 8],
      [x - gap * 0.7 - wide, y - gap * 0.8], [x - gap * 0.7 - wide, y + gap + 8],
    ];
    return at === undefined ? beside : [...beside, at];
  };

  // `places` has for each home of the order its place.
  const place = (places) => {
    const discs = all('.disc:not(.away):not(.off)', map);
    const marks = new Map(discs.map((disc) => [disc.dataset.home, disc.querySelector('circle').getBBox()]));
    const taken = [...marks.values()].map((box) => around(box, 2));
    const others = all('path.family,path.crossing,path.clinic,.scale', map);
    taken.push(...others.filter(isSeen).map((of) => around(of.getBBox(), 2)));
    for (const names of all('.names', map)) {
      const kept = [...taken];
      const seen = all('text', names).filter(isSeen);
      const order = (label) => [kinds.indexOf(kindOf(label, places)), places.get(label.dataset.home) ?? 0];
      const orders = new Map(seen.map((label) => [label, order(label)]));
      seen.sort((a, b) => orders.get(a)[0] - orders.get(b)[0] || orders.get(a)[1] - orders.get(b)[1]);
      for (const label of seen) {
        const wide = label.getBBox().width;
        const area = ([x, y]) => ({ left: x - 2, top: y - 16, right: x + wide + 2, bottom: y + 5 });
        const isFree = (spot) => {
          const own = area(spot);
          return own.left >= 2 && own.top >= 2 && own.right <= width - 2 && own.bottom <= height - 2
            && !kept.some((other) => meet(own, other));
        };
        const spot = spots(label, wide, marks).find(isFree);
        label.classList.toggle('tangled', spot === undefined);
        if (spot === undefined) continue;
        label.setAttribute('x', Math.round(spot[0] * 10) / 10);
        label.setAttribute('y', Math.round(spot[1] * 10) / 10);
        kept.push(area(spot));
      }
    }
  };

  // Where the map is wider than the window, the first home is in its middle.
  const first = map.querySelector('.disc circle').getBoundingClientRect();
  const frame = map.parentElement.getBoundingClientRect();
  map.parentElement.scrollLeft += first.left - frame.left - frame.width / 2;
  return { labels, place };
};
