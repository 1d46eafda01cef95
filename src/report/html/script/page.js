// The page: its state, the order under it, and every row as it follows.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const engine = following(data);
  const words = speaking(data);
  const {
    all, choices, spoken, speak, reader, texts, say, together, nameOf, named,
    whole, points, percent, range, spread, tenths,
  } = words;
  for (const part of all('.script-only')) part.hidden = false;
  for (const choice of choices) choice.addEventListener('change', speak);
  speak();
  document.getElementById('print').addEventListener('click', () => print());

  if (data.homes.length > 0) {
    const form = document.getElementById('weights');
    const status = document.getElementById('status');
    const sliders = data.criteria.map((of) => document.getElementById(`weight-${of}`));
    const stance = document.getElementById('stance');
    const showAll = document.getElementById('all');
    const homes = data.homes.map((_, n) => all(`[data-home="${n}"]`));
    const lists = all('[data-order]');
    const rows = data.homes.map((_, n) => document.querySelector(`.order > [data-home="${n}"]`));
    // Homes that are confirmed to fit, and homes to ask first.
    const groups = all('.order > .group');
    // The homes with what they answered.
    let now = engine.known([]);
    const groupOf = (n) => (now.homes[n].fit === 1 ? 0 : 1);
    let state;

    const rest = fillRows(data, words, rows);
    homes.forEach((parts, n) => parts.push(...rest[n]));
    const map = mapping(data, words, rows);
    homes.forEach((parts, n) => parts.push(...map.labels(n)));

    const sheets = answering(data, words);
    const summary = summing(data, words, rows, sheets);
    const drawBar = drawingBars(words);
    const message = messaging(data, words, rows, sheets);

    // Section 8 of the method, step by step as the engine takes them.
    const ranked = () => {
      let sum = 0;
      for (const weight of state.weights) sum += weight;
      if (!(sum > 0)) return null;
      const shares = state.weights.map((weight) => weight / sum);
      const [toLow, toLikely, toHigh] = data.shares[state.stance];
      const isOfCase = data.weights.every((weight, c) => weight === state.weights[c])
        && state.stance === data.stance;
      const order = [...now.homes.keys()].filter((n) => now.homes[n].out === null).map((n) => {
        const home = now.homes[n];
        const parts = shares.map((share, c) => home.utilities[c].map((utility) => share * utility));
        let [low, likely, high] = [0, 0, 0];
        for (const part of parts) {
          low += part[0];
          likely += part[1];
          high += part[2];
        }
        const key = home.fit * (toLow * low + toLikely * likely + toHigh * high);
        return { n, parts, low, likely, high, key };
      });
      order.sort((a, b) => b.key - a.key || data.homes[a.n].tie - data.homes[b.n].tie);
      // Equal keys share the first of their ranks. Of homes that the page does not have the
      // first may have the key of one that it has.
      const beyond = isOfCase ? data.follow.beyond : null;
      order.forEach((of, place) => {
        const isEqual = (other) => other !== undefined && other.key === of.key;
        of.place = place;
        of.rank = isEqual(order[place - 1]) ? order[place - 1].rank : place + 1;
        of.isShared = isEqual(order[place - 1]) || isEqual(order[place + 1]) || of.key === beyond?.key;
      });
      // Behind a home that the page does not have nobody knows how far.
      const placeOf = ({ place, key }) => `${place + 1}${key < beyond?.key ? '+' : ''}`;
      return {
        shares,
        order,
        isOfCase,
        placeOf,
        plan: engine.plan(now, order, shares, isOfCase),
        certain: engine.certain(now, order, isOfCase),
      };
    };

    // Finding homes: what is asked for in the tools above the table.
    const tool = (id) => document.getElementById(id);
    const search = tool('search');
    const city = tool('city');
    const sort = tool('sort');
    const only = { fit: tool('only-fit'), budget: tool('only-budget'), short: tool('only-short') };
    const wordsOf = rows.map((row) => row.querySelector('.name').textContent.toLowerCase());
    const stars = data.homes.map((_, n) => {
      const label = document.createElement('label');
      const text = document.createElement('span');
      const box = document.createElement('input');
      box.type = 'checkbox';
      say(text, texts('shortlist'));
      label.className = 'short-one screen-only';
      label.append(box, ' ', text);
      rows[n].querySelector('.name').append(label);
      return box;
    });
    // What the elder likely pays a month; `null` where nobody knows.
    const costOf = (n) => (typeof now.homes[n].cost === 'number'
      ? Math.round(now.homes[n].cost) : data.homes[n].cost);
    const isShort = (n) => stars[n].checked;
    const isFiltered = () => search.value.trim() !== '' || city.value !== ''
      || Object.values(only).some((box) => box.checked);
    const matches = (n) => {
      const home = now.homes[n];
      const { city: of } = data.homes[n];
      return home.out === null && wordsOf[n].includes(search.value.trim().toLowerCase())
        && (city.value === '' || of === Number(city.value))
        && (!only.fit.checked || home.fit === 1)
        && (!only.budget.checked || (costOf(n) !== null && costOf(n) <= data.budget))
        && (!only.short.checked || isShort(n));
    };
    // A search goes through all homes of the page.
    const isSeen = (n, place) => matches(n)
      && (place < data.top || isFiltered() || (showAll !== null && showAll.checked));

    // What a column sorts by, the least first; equal ones by their place.
    const columns = {
      place: () => 0,
      home: (n) => named(rows[n], reader()),
      points: (n, of) => -of.likely,
      cost: (n) => costOf(n) ?? Infinity,
      journey: (n) => data.homes[n].minutes ?? Infinity,
      confirm: (n) => -now.homes[n].fit,
    };
    // Choices of a list hold plain text, so they are written for the language that is read.
    const fill = () => {
      const at = reader();
      sheets.write(city, [['', data.texts.all_cities[at]], ...data.cities.map((names, n) => [n, names[at]])]);
      sheets.write(sort, Object.keys(columns).map((of) => [of, data.texts[`sort_${of}`][at]]));
      sheets.fill();
    };

    // The state of the page is in its address and nowhere else. Nothing is asked of a server
    // by what follows a number sign.
    const link = tool('link');
    const keep = () => {
      const kept = new URLSearchParams();
      const opening = choices.find((choice) => choice.defaultChecked);
      if (spoken() !== opening.value) kept.set('l', spoken());
      if (data.weights.some((weight, c) => weight !== state.weights[c])) {
        kept.set('w', state.weights.join('_'));
      }
      if (state.stance !== data.stance) kept.set('s', state.stance);
      const short = data.homes.filter((_, n) => isShort(n)).map((home) => home.id);
      if (short.length > 0) kept.set('k', short.join('_'));
      const given = sheets.kept();
      if (given !== '') kept.set('a', given);
      link.hash = kept;
      sheets.offer();
      const saved = tool('saved');
      if (saved !== null) {
        say(saved, together(
          texts('saved', { count: sheets.count() }),
          data.earlier.length === 0 ? null : texts('saved_earlier', { count: data.earlier.length }),
          sheets.elsewhere() === 0 ? null : texts('saved_elsewhere', { count: sheets.elsewhere() }),
        ));
      }
      if (location.hash !== link.hash) history.replaceState(null, '', link.hash || '#');
    };
    // What an address holds; what it has no word of, or a wrong one, is as the case has it.
    const recall = () => {
      const kept = new URLSearchParams(location.hash.slice(1));
      const choice = choices.find((of) => of.value === kept.get('l'));
      if (choice !== undefined) choice.checked = true;
      const weights = (kept.get('w') ?? '').split('_').map((of) => (of === '' ? NaN : Number(of)));
      const isWhole = weights.length === data.weights.length && weights.some((of) => of > 0)
        && weights.every((of) => of >= 0 && of <= 1e6);
      const stance = data.shares.findIndex((_, at) => String(at) === kept.get('s'));
      const short = new Set((kept.get('k') ?? '').split('_'));
      state = {
        weights: isWhole ? weights : [...data.weights],
        stance: stance < 0 ? data.stance : stance,
      };
      stars.forEach((box, n) => { box.checked = short.has(data.homes[n].id); });
      sheets.recall(kept.get('a') ?? '');
    };

    const draw = (of, found) => {
      const { shares } = found;
      const isShown = isSeen(of.n, of.place);
      const put = (part, query, text) => {
        for (const spot of all(query, part)) spot.textContent = text;
      };
      const marks = found.certain?.marks[of.place] ?? null;
      for (const part of homes[of.n]) {
        const isOfMap = part.namespaceURI === 'http://www.w3.org/2000/svg';
        if (isOfMap) part.classList.toggle('away', !isShown);
        else if (!part.hasAttribute('data-column')) part.hidden = !isShown;
        for (const spot of all('[data-rank]', part)) {
          if (of.isShared && !isOfMap) say(spot, texts('shared', { rank: of.rank }));
          else spot.textContent = isOfMap ? of.place + 1 : found.placeOf(of);
        }
        if (part.matches('.glance li')) part.value = of.place + 1;
        put(part, '[data-points]', points(of.likely));
        put(part, '[data-range]', range(of.low, of.high));
        put(part, '[data-sum]', spread(of.low, of.likely, of.high));
        put(part, '[data-known]', `${whole((1 - (of.high - of.low)) * 100)}%`);
        all('.bar.score', part).forEach((bar) => drawBar(bar, of));
        all('[data-weight]', part).forEach((cell, c) => {
          cell.textContent = percent(shares[c]);
        });
        all('[data-part]', part).forEach((cell, c) => {
          cell.textContent = spread(...of.parts[c]);
        });
        all('[data-worth]', part).forEach((cell, c) => {
          cell.textContent = spread(...now.homes[of.n].utilities[c]);
        });
        summary.drawFit(part, of.n, now.homes[of.n]);
        summary.drawCost(part, of.n, now.homes[of.n]);
        for (const mark of all('[data-mark]', part)) {
          if (marks === null) mark.replaceChildren();
          else say(mark, texts(`mark_${marks}`));
        }
        for (const note of all('.inside > .old-words', part)) {
          note.hidden = !now.counting.includes(of.n);
        }
        for (const mark of all('[data-moved]', part)) {
          const moved = of.n - of.place;
          mark.className = moved > 0 ? 'up' : 'down';
          const by = Math.abs(moved);
          if (moved === 0) mark.replaceChildren();
          else if (moved > 0) say(mark, texts('up', { count: by }));
          else say(mark, texts('down', { count: by }));
        }
      }
    };

    // A home beyond the map cannot be shown on it, and is named below it.
    const beyond = document.getElementById('beyond');
    const tellBeyond = (order) => {
      const off = order.flatMap((of) => (
        isSeen(of.n, of.place) && homes[of.n].some((part) => part.classList.contains('off')) ? [of.place + 1] : []));
      if (beyond === null) return;
      if (off.length === 0) beyond.replaceChildren();
      else say(beyond, texts('beyond_map', { places: data.texts.between.map((between) => off.join(between)) }));
    };

    // What paper must say where the order is no longer that of the case.
    const changed = document.getElementById('changed');
    const tellPaper = (found) => {
      const isAnswered = now.counting.length > 0;
      if (isAnswered) say(changed, message.answeredBy(now));
      else changed.replaceChildren();
      if (found.isOfCase) return;
      const paper = document.createElement('span');
      say(paper, texts('on_paper'));
      changed.append(...(isAnswered ? [' '] : []), paper, ' ');
      sliders.forEach((slider, c) => {
        const label = slider.parentElement.querySelector('label').cloneNode(true);
        changed.append(...label.childNodes, ` ${percent(found.shares[c])} · `);
      });
      changed.append(...stance.parentElement.querySelector('output').cloneNode(true).childNodes);
    };
    const tell = (found) => {
      tellPaper(found);
      if (!found.isOfCase) say(status, texts('changed', { homes: message.firstNames(found.order) }));
      else if (now.counting.length === 0) say(status, texts('unchanged'));
      else say(status, together(message.answeredBy(now), message.firstOf(found)));
    };

    const compare = comparing(data, words, rows);

    // Every list in the order of the homes, the table in its groups and as it is sorted.
    const arrange = ({ order }) => {
      const places = new Map(order.map((of) => [String(of.n), of.place]));
      const column = columns[sort.value];
      const keys = new Map(data.homes.map((_, n) => [String(n), column(n, { likely: 0 })]));
      for (const of of order) keys.set(String(of.n), column(of.n, of));
      const compareKeys = (a, b) => (typeof a === 'string' ? a.localeCompare(b, spoken()) : a - b || 0);
      for (const list of lists) {
        const parts = [...list.children].filter((part) => part.dataset.home !== undefined);
        const placeOf = (part) => places.get(part.dataset.home) ?? data.homes.length;
        parts.sort((a, b) => placeOf(a) - placeOf(b));
        if (groups.some((group) => group.parentElement === list)) {
          parts.sort((a, b) => compareKeys(keys.get(a.dataset.home), keys.get(b.dataset.home)));
          for (const [at, group] of groups.entries()) {
            const own = parts.filter((part) => groupOf(part.dataset.home) === at);
            group.hidden = own.every((part) => part.hidden);
            list.append(group, ...own);
          }
        } else {
          list.append(...parts);
        }
      }
      map.place(places);
    };
    const show = () => {
      say(stance.parentElement.querySelector('output'), data.stances[state.stance]);
      const found = ranked();
      if (found === null) {
        for (const slider of sliders) {
          slider.parentElement.querySelector('output').textContent = '–';
          slider.removeAttribute('aria-valuetext');
        }
        say(status, texts('nothing_counts'));
        keep();
        return;
      }
      sliders.forEach((slider, c) => {
        const share = percent(found.shares[c]);
        slider.parentElement.querySelector('output').textContent = share;
        slider.setAttribute('aria-valuetext', share);
      });
      for (const of of found.order) draw(of, found);
      // A home that an answer rules out is in no list.
      for (const [n, { out }] of now.homes.entries()) {
        if (out === null) continue;
        for (const part of homes[n]) {
          if (part.namespaceURI === 'http://www.w3.org/2000/svg') part.classList.add('away');
          else if (!part.hasAttribute('data-column')) part.hidden = true;
        }
      }
      summary.drawPodium(found.order, now.homes);
      message.draw(found, now);
      message.drawAnswers(found, now);
      const count = data.homes.filter((_, n) => matches(n)).length;
      if (isFiltered()) say(tool('matches'), texts('matches', { count }));
      else tool('matches').replaceChildren();
      arrange(found);
      tell(found);
      tellBeyond(found.order);
      compare();
      keep();
    };

    // A weight stays as the case has it until somebody moves its slider.
    const follow = () => {
      now = engine.known(sheets.given());
      show();
    };
    const start = () => {
      sliders.forEach((slider, c) => { slider.value = state.weights[c]; });
      stance.value = state.stance;
      follow();
    };
    const reset = () => {
      state = { weights: [...data.weights], stance: data.stance };
      start();
    };
    document.querySelector('.calls')?.addEventListener('input', follow);
    for (const part of [search, city, sort, ...Object.values(only), ...stars]) {
      part.addEventListener('input', show);
    }
    tool('tools').addEventListener('submit', (event) => event.preventDefault());
    for (const choice of choices) {
      choice.addEventListener('change', () => {
        fill();
        show();
      });
    }
    // A part of the page is shown without another entry in the history, where going back would
    // be to a state without the last answers.
    for (const to of all('a[href^="#"]:not([download],#link)')) {
      const part = document.getElementById(to.hash.slice(1));
      if (part === null) continue;
      to.addEventListener('click', (event) => {
        event.preventDefault();
        part.tabIndex = -1;
        part.scrollIntoView();
        part.focus({ preventScroll: true });
      });
    }
    // Somebody types another address of this page. A part that is named there is shown, and
    // the address has the state again.
    addEventListener('hashchange', () => {
      if (location.hash === link.hash) return;
      if (document.getElementById(location.hash.slice(1)) !== null) {
        keep();
        return;
      }
      recall();
      speak();
      fill();
      start();
    });
    sliders.forEach((slider, c) => slider.addEventListener('input', () => {
      state.weights[c] = Number(slider.value);
      show();
    }));
    stance.addEventListener('input', () => {
      state.stance = Number(stance.value);
      show();
    });
    if (showAll !== null) showAll.addEventListener('change', show);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      reset();
    });
    fill();
    recall();
    speak();
    fill();
    start();
  }

  // On paper everything lies open.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('.homes details:not([open])');
    for (const part of opened) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
  });
})();
