(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const engine = following(data);
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  for (const part of all('.script-only')) part.hidden = false;

  // The language of the page is that of its texts, for screen readers.
  const choices = all('.choice');
  const spoken = () => choices.find((choice) => choice.checked).value;
  const speak = () => { document.documentElement.lang = spoken(); };
  for (const choice of choices) choice.addEventListener('change', speak);
  speak();
  document.getElementById('print').addEventListener('click', () => print());

  // A text of the page in each language, with its names in braces replaced. A value is one
  // for all languages or one a language.
  const texts = (name, values = {}) => data.texts[name].map((text, at) => (
    text.replace(/\{(\w+)\}/g, (whole, key) => {
      const value = values[key] ?? whole;
      return Array.isArray(value) ? value[at] : value;
    })));

  // A text in all languages; the style shows one.
  const say = (place, texts) => {
    place.replaceChildren(...data.languages.map((language, at) => {
      const span = document.createElement('i');
      span.lang = language.tag;
      span.textContent = texts[at];
      return span;
    }));
  };

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

    const named = (n, at) => {
      const name = rows[n].querySelector('.name').cloneNode(true);
      for (const part of all('small,label', name)) part.remove();
      const { class: side, tag } = data.languages[at];
      const own = name.querySelector(`.${side},i[lang="${tag}"]:not([class])`);
      return (own ?? name).textContent;
    };

    // The homes that are not seen yet have the rows of the others, with texts that stand in
    // the page once.
    const pool = document.getElementById('pool').content.children;
    const pattern = rows[0].querySelector('tr');
    for (const body of all('[data-pool]')) {
      const row = pattern.cloneNode(true);
      const part = (of) => row.querySelector(of);
      const [head, bar] = body.querySelector('tr').children;
      const pooled = body.dataset.pool.split(' ');
      const [town, cost, journey, confirm] = pooled.map((of) => pool[of].cloneNode(true).childNodes);
      part('.name').id = `name-${body.dataset.home}`;
      part('.town').replaceChildren(...town);
      part('.name').replaceChildren(...head.childNodes, part('.town'));
      part('td.cost').replaceChildren(...cost, ...bar.childNodes);
      part('.journey').replaceChildren(...journey);
      part('.confirm').replaceChildren(...confirm);
      body.setAttribute('role', 'rowgroup');
      body.replaceChildren(row);
    }
    for (const cell of all('[data-fact]')) {
      const swatch = document.querySelector(`#home-${cell.dataset.column} .sides .${cell.dataset.fact}`);
      cell.append(...swatch.parentElement.lastElementChild.cloneNode(true).childNodes);
    }
    for (const bar of all('.bar.cost:not([aria-hidden])')) {
      bar.setAttribute('aria-hidden', 'true');
      bar.setAttribute('preserveAspectRatio', 'none');
      bar.setAttribute('viewBox', '0 0 1000 20');
    }
    const [oldWords, ...others] = all('.old-words');
    for (const note of others) note.append(...oldWords.cloneNode(true).childNodes);
    const glance = document.querySelector('.glance ol');
    data.homes.forEach((_, n) => {
      if (n < data.top) return;
      const line = glance.firstElementChild.cloneNode(true);
      const name = rows[n].querySelector('.name').cloneNode(true);
      line.dataset.home = n;
      const [town] = all('small', name).map((small) => (small.remove(), small));
      line.replaceChildren(...name.childNodes, ' · ', ...town.childNodes, ' · ',
        ...all('[data-points]', line), ' (', ...all('[data-range]', line), ') · ',
        rows[n].querySelector('[data-fit]').cloneNode(true));
      glance.append(line);
      homes[n].push(line);
      const disc = document.querySelector(`.map .disc[data-home="${n}"] circle`);
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = named(n, 0);
      if (!/\p{Script=Han}/u.test(title.textContent)) title.setAttribute('lang', 'en');
      disc.before(title);
      for (const [at, names] of all('.map .names').entries()) {
        const label = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        const name = named(n, at);
        const rank = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
        rank.setAttribute('data-rank', '');
        label.append(rank, ` ${name.length > 16 ? `${name.slice(0, 15)}…` : name}`);
        label.setAttribute('x', Number(disc.getAttribute('cx')) + 17);
        label.setAttribute('y', Number(disc.getAttribute('cy')) + 6);
        label.dataset.home = n;
        // A home without a Chinese name.
        if (!/\p{Script=Han}/u.test(name)) label.setAttribute('lang', 'en');
        label.setAttribute('class', disc.parentElement.classList.contains('off') ? 'off' : 'name away');
        names.append(label);
        homes[n].push(label);
      }
    });

    // The engine rounds a half to the even digit, and toFixed to the greater one. With
    // one decimal only a quarter is such a half, for nothing else is one in binary.
    const tenth = (n) => (n % 1 === 0.25 ? `${Math.floor(n)}.2` : n.toFixed(1));
    const whole = (n) => String(n % 1 === 0.5 ? 2 * Math.round(n / 2) : Math.round(n));
    const points = (score) => tenth(score * 100);
    const percent = (share) => `${tenth(share * 100)}%`;
    const range = (low, high) => (low === high ? points(low) : `${points(low)}–${points(high)}`);
    const spread = (low, likely, high) => (low === high ? points(low) : `${points(likely)} (${range(low, high)})`);
    const tenths = (value) => Math.round(value * 10) / 10;

    // Section 8 of the method, step by step as the engine takes them.
    const ranked = () => {
      let sum = 0;
      for (const weight of state.weights) sum += weight;
      if (!(sum > 0)) return null;
      const shares = state.weights.map((weight) => weight / sum);
      const [toLow, toLikely, toHigh] = data.shares[state.stance];
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
      // Equal keys share the first of their ranks.
      order.forEach((of, place) => {
        const isEqual = (other) => other !== undefined && other.key === of.key;
        of.rank = isEqual(order[place - 1]) ? order[place - 1].rank : place + 1;
        of.isShared = isEqual(order[place - 1]) || isEqual(order[place + 1]);
      });
      const isOfCase = data.weights.every((weight, c) => weight === state.weights[c]);
      return {
        shares,
        order,
        isOfCase: isOfCase && state.stance === data.stance,
        plan: engine.plan(now, order, shares, isOfCase),
        // Of homes that the page does not have one may come first now.
        certain: data.follow.beyond === null || order[0]?.key >= data.follow.beyond.key
          ? engine.certain(now, order, isOfCase) : null,
      };
    };

    const drawBar = (bar, of) => {
      const rects = all('rect', bar);
      const put = (rect, from, to) => {
        rect.setAttribute('x', tenths(1000 * from));
        rect.setAttribute('width', tenths(1000 * (to - from)));
      };
      put(rects[0], of.low, of.high);
      let at = 0;
      const count = of.parts.length;
      of.parts.forEach(([low], c) => put(rects[1 + c], at, at += low));
      of.parts.forEach(([low, , high], c) => put(rects[1 + count + c], at, at += high - low));
      put(rects[1 + 2 * count], of.likely - 0.003, of.likely + 0.003);
      bar.querySelector('title').textContent = `${points(of.likely)} (${range(of.low, of.high)})`;
    };

    // Finding homes: what is asked for in the tools above the table.
    const tool = (id) => document.getElementById(id);
    const search = tool('search');
    const city = tool('city');
    const sort = tool('sort');
    const only = { fit: tool('only-fit'), budget: tool('only-budget'), short: tool('only-short') };
    const words = rows.map((row) => row.querySelector('.name').textContent.toLowerCase());
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
    const reader = () => data.languages.findIndex((language) => language.tag === spoken());
    const isFiltered = () => search.value.trim() !== '' || city.value !== ''
      || Object.values(only).some((box) => box.checked);
    const matches = (n) => {
      const home = now.homes[n];
      const { city: of } = data.homes[n];
      return home.out === null && words[n].includes(search.value.trim().toLowerCase())
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
      home: (n) => named(n, reader()),
      points: (n, of) => -of.likely,
      cost: (n) => costOf(n) ?? Infinity,
      journey: (n) => data.homes[n].minutes ?? Infinity,
      confirm: (n) => -now.homes[n].fit,
    };
    // Choices of a list hold plain text, so they are written for the language that is read.
    const fill = () => {
      const at = reader();
      const write = (list, values) => {
        const { value } = list;
        list.replaceChildren(...values.map(([of, text]) => new Option(text, of)));
        if (value !== '') list.value = value;
      };
      write(city, [['', data.texts.all_cities[at]], ...data.cities.map((names, n) => [n, names[at]])]);
      for (const { of, channel } of sheets) {
        write(of, data.choices.asked_of.map(([value, words]) => [value, words[at]]));
        write(channel, data.choices.channels.map(([value, words]) => [value, words[at]]));
      }
      // Stars count for some years after theirs; without one they are of the year of the call.
      const last = Number((data.follow.days?.[2] ?? '').slice(0, 4)) || new Date().getFullYear();
      const years = [0, 1, 2, 3, 4, 5, 6].map((back) => [last - back, String(last - back)]);
      for (const { year } of sheets.flatMap(({ questions }) => questions)) {
        if (year !== null) write(year, [['', data.texts.star_year_none[at]], ...years]);
      }
      write(sort, Object.keys(columns).map((of) => [of, data.texts[`sort_${of}`][at]]));
    };

    // The sheets of calls: what each home answered, tapped or typed. A sheet that names no
    // home of the page has boxes for paper alone.
    const choicesOf = {
      'yes-no': data.choices.yes_no,
      medical: data.choices.medical,
      stars: data.choices.stars,
      places: data.choices.places,
    };
    const sheets = all('[data-call]').filter((part) => part.dataset.call in data.homes).map((part) => {
      const [date, of, channel] = [['date', 'input'], ['asked_of', 'select'], ['channel', 'select']].map(([name, kind]) => {
        const label = document.createElement('label');
        const text = document.createElement('span');
        const field = document.createElement(kind);
        if (kind === 'input') field.type = 'date';
        else field.className = name;
        say(text, texts(name));
        label.append(text, ' ', field);
        part.append(label);
        return field;
      });
      const questions = all('[data-asked]', part.parentElement).map((spot) => {
        const kind = Object.keys(choicesOf).find((name) => spot.classList.contains(name));
        const name = `answer-${part.dataset.call}-${spot.dataset.asked}`;
        const { none, silent } = data.choices;
        const boxes = [none, ...(choicesOf[kind] ?? []), silent].map(([value, words]) => {
          const label = document.createElement('label');
          const box = document.createElement('input');
          const text = document.createElement('span');
          Object.assign(box, { type: 'radio', name, value, checked: value === '' });
          say(text, words);
          label.append(box, ' ', text);
          spot.append(label);
          return box;
        });
        spot.classList.add('taps');
        const question = spot.previousElementSibling;
        question.id = `asked-${part.dataset.call}-${spot.dataset.asked}`;
        spot.setAttribute('role', 'group');
        spot.setAttribute('aria-labelledby', question.id);
        let price = null;
        let currency = null;
        let year = null;
        if (kind === 'stars') {
          year = document.createElement('select');
          const label = document.createElement('label');
          const text = document.createElement('span');
          say(text, texts('star_year'));
          label.append(text, ' ', year);
          spot.append(label);
        }
        if (kind === undefined) {
          price = document.createElement('input');
          Object.assign(price, { type: 'number', min: 0, max: data.choices.most, step: 1, required: true });
          price.setAttribute('aria-labelledby', question.id);
          currency = document.createElement('select');
          currency.append(...data.choices.currencies.map(([code, sign]) => new Option(sign.trim(), code)));
          currency.setAttribute('aria-labelledby', question.id);
          boxes[0].parentElement.after(currency, price);
          price.addEventListener('input', () => { boxes[0].checked = true; });
        }
        return { column: spot.dataset.asked, boxes, price, currency, year };
      });
      const n = Number(part.dataset.call);
      const stands = part.parentElement.querySelector('.stands');
      return { n, id: data.homes[n].id, stands, date, of, channel, questions };
    });
    const signs = new Map(data.choices.currencies);
    const valueOf = ({ boxes, price, currency }) => {
      const { value } = boxes.find((box) => box.checked);
      return value === '' && price !== null && price.value !== '' && price.validity.valid
        ? `${currency.value} ${price.value}` : value;
    };
    const give = ({ boxes, price, currency }, value) => {
      const box = boxes.find((of) => of.value === value);
      if (box !== undefined) box.checked = true;
      const [, code, amount] = /^([A-Z]{3}) ([0-9]+)$/.exec(value) ?? [];
      if (price === null || !signs.has(code)) return;
      currency.value = code;
      price.value = amount;
    };
    // Columns of answers.csv with what was entered; stars with their year.
    const entered = (questions) => questions.flatMap((question) => {
      const value = valueOf(question);
      if (value === '') return [];
      const year = question.year === null || value === '?' ? '' : question.year.value;
      return [[question.column, value], ...(year === '' ? [] : [['star_year', year]])];
    });
    const answers = () => sheets.flatMap(({ id, date, of, channel, questions }) => (
      date.value === '' ? [] : entered(questions).map(([column, value]) => (
        [id, column, value, date.value, of.value, channel.value, '']))));
    // How the homes are known with them.
    const know = () => {
      now = engine.known(new Map(sheets.filter(({ date }) => date.value !== '')
        .map(({ n, date, questions }) => [n, { date: date.value, rows: entered(questions) }])));
    };
    // A day for whoever forgets it: the one on which the first answer is entered.
    for (const { date, questions } of sheets) {
      const today = () => {
        const now = new Date();
        const two = (n) => String(n).padStart(2, '0');
        if (date.value === '') date.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      };
      for (const { boxes, price, year } of questions) {
        for (const part of [...boxes, price, year].filter((of) => of !== null)) part.addEventListener('input', today);
      }
    }
    const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const save = document.getElementById('save');
    const offer = () => {
      if (save === null) return;
      const rows = answers();
      const head = ['facility', 'column', 'value', 'asked_on', 'asked_of', 'channel', 'note'];
      const file = [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
      save.href = `data:text/csv;charset=utf-8,${encodeURIComponent(file)}`;
      say(document.getElementById('saved'), texts('saved', { count: rows.length }));
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
      const given = answers().map((row) => row.slice(0, 6).map(encodeURIComponent).join(','));
      if (given.length > 0) kept.set('a', given.join(';'));
      link.hash = kept;
      offer();
      if (location.hash !== link.hash) history.replaceState(null, '', link.hash || '#');
    };
    // A text of an address that may have been typed.
    const plain = (text) => {
      try {
        return decodeURIComponent(text);
      } catch {
        return '';
      }
    };
    // What an address holds; what it has no word of is as the case has it.
    const recall = () => {
      const kept = new URLSearchParams(location.hash.slice(1));
      const choice = choices.find((of) => of.value === kept.get('l'));
      if (choice !== undefined) choice.checked = true;
      const weights = (kept.get('w') ?? '').split('_').map(Number);
      const isWhole = kept.has('w') && weights.length === data.weights.length
        && weights.every((of) => Number.isFinite(of) && of >= 0);
      const stance = Number(kept.get('s') ?? data.stance);
      const short = new Set((kept.get('k') ?? '').split('_'));
      state = {
        weights: isWhole ? weights : [...data.weights],
        stance: stance in data.shares ? stance : data.stance,
      };
      stars.forEach((box, n) => { box.checked = short.has(data.homes[n].id); });
      const given = (kept.get('a') ?? '').split(';').map((row) => row.split(',').map(plain));
      for (const { id, date, of, channel, questions } of sheets) {
        for (const question of questions) {
          question.boxes[0].checked = true;
          if (question.price !== null) question.price.value = '';
          if (question.year !== null) {
            const row = given.find((cells) => cells[0] === id && cells[1] === 'star_year');
            question.year.value = row?.[2] ?? '';
            if (question.year.selectedIndex < 0) question.year.value = '';
          }
          const row = given.find((cells) => cells[0] === id && cells[1] === question.column);
          if (row !== undefined) {
            give(question, row[2] ?? '');
            date.value = row[3] ?? '';
            if ([...of.options].some((option) => option.value === row[4])) of.value = row[4];
            if ([...channel.options].some((option) => option.value === row[5])) channel.value = row[5];
          }
        }
      }
    };

    // A text that stands in each language in a part of the page, and its lines.
    const lines = (part) => data.languages.map(({ class: side, tag }) => {
      const own = part.querySelector(`.${side},i[lang="${tag}"]:not([class])`) ?? part;
      const lines = [''];
      for (const node of own.childNodes) {
        if (node.nodeName === 'BR') lines.push('');
        else lines[lines.length - 1] += node.textContent;
      }
      return lines;
    });
    // The chance to fit and what is to be confirmed, of homes that can be asked.
    const toConfirm = new Map(sheets.filter(({ n }) => data.homes[n].open !== undefined)
      .map(({ n }) => [n, lines(rows[n].querySelector('[data-confirm]'))]));
    const fitText = (fit) => {
      const tenths = Math.round(fit * 10);
      if (fit === 1) return texts('fit_certain');
      if (tenths >= 10) return texts('fit_above');
      return tenths < 1 ? texts('fit_below') : texts('fit_tenths', { tenths });
    };
    const drawFit = (part, n) => {
      if (!toConfirm.has(n)) return;
      const home = now.homes[n];
      const { rules } = data.homes[n].open;
      const isOpen = rules.map((rule) => home.rules.includes(rule));
      for (const spot of all('[data-fit]', part)) say(spot, fitText(home.fit));
      for (const spot of all('[data-confirm]', part)) {
        say(spot, toConfirm.get(n).map((all) => all.filter((_, at) => isOpen[at]).join('\n')));
      }
    };
    // A price that was answered stands in the place of what was known.
    const costs = new Map(sheets.map(({ n }) => [n, rows[n].querySelector('td.cost')])
      .map(([n, cell]) => [n, [...cell.childNodes]]));
    const priced = (n) => {
      const { cost, price } = now.homes[n];
      const dollars = (sum) => Number(whole(sum)).toLocaleString('en-US');
      return texts('cost_answered', {
        cost: `HK$${dollars(cost)}`, price: `${signs.get(price[0])}${dollars(price[1])}`,
      });
    };
    const drawCost = (part, n) => {
      const cell = part.querySelector('td.cost');
      if (cell === null || !costs.has(n)) return;
      const kept = costs.get(n);
      if (typeof now.homes[n].cost !== 'number') {
        if (cell.firstChild !== kept[0]) cell.replaceChildren(...kept);
        return;
      }
      const text = document.createElement('span');
      say(text, priced(n));
      const bar = kept.find((of) => of.nodeName === 'svg')?.cloneNode(true);
      cell.replaceChildren(text, ...(bar === undefined ? [] : [bar]));
      if (bar === undefined) return;
      const at = 1000 * Math.min(now.homes[n].cost / (2 * data.budget), 1);
      for (const rect of all('.paid', bar)) rect.remove();
      bar.querySelector('.likely').setAttribute('x', tenths(at - 4));
    };

    // The summary: the first homes, each as it stands in the order.
    const podium = document.querySelector('.podium');
    const firsts = new Map(all('li', podium).map((line) => [line.dataset.podium, line]));
    const card = (n) => {
      const row = rows[n];
      const line = firsts.get('0').cloneNode(true);
      const name = row.querySelector('.name').cloneNode(true);
      const town = name.querySelector('.town');
      for (const part of all('small,label', name)) part.remove();
      line.dataset.podium = n;
      line.querySelector('b').replaceChildren(...name.childNodes);
      line.querySelector('.town').replaceChildren(...town.childNodes);
      line.querySelector('.fit').replaceChildren(...row.querySelector('.confirm').cloneNode(true).childNodes);
      const cost = row.querySelector('td.cost').cloneNode(true);
      for (const bar of all('svg', cost)) bar.remove();
      line.querySelector('.month').replaceChildren(...cost.childNodes);
      const ways = line.querySelector('.month ~ .line:not(.year)');
      if (ways !== null) ways.replaceChildren(...row.querySelector('.journey').cloneNode(true).childNodes);
      line.querySelector('.year').remove();
      return line;
    };
    const drawPodium = (order) => {
      podium.replaceChildren(...order.slice(0, firsts.size).map((of, place) => {
        const isAnswered = typeof now.homes[of.n].cost === 'number';
        const line = (isAnswered ? undefined : firsts.get(String(of.n))) ?? card(of.n);
        const label = line.querySelector('.place');
        label.classList.toggle('shared', of.isShared);
        if (of.isShared) say(label, texts('shared', { rank: of.rank }));
        else label.textContent = place + 1;
        line.querySelector('[data-points]').textContent = points(of.likely);
        line.querySelector('[data-range]').textContent = range(of.low, of.high);
        drawFit(line, of.n);
        return line;
      }));
    };

    const draw = (of, place, found) => {
      const { shares } = found;
      const isShown = isSeen(of.n, place);
      const put = (part, query, text) => {
        for (const spot of all(query, part)) spot.textContent = text;
      };
      const marks = found.certain?.marks[place] ?? null;
      for (const part of homes[of.n]) {
        if (part.namespaceURI === 'http://www.w3.org/2000/svg') {
          part.classList.toggle('away', !isShown);
        } else if (!part.hasAttribute('data-column')) {
          part.hidden = !isShown;
        }
        for (const spot of all('[data-rank]', part)) {
          const isMark = spot.namespaceURI === 'http://www.w3.org/2000/svg';
          if (of.isShared && !isMark) say(spot, texts('shared', { rank: of.rank }));
          else spot.textContent = place + 1;
        }
        if (part.matches('.glance li')) part.value = place + 1;
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
        drawFit(part, of.n);
        drawCost(part, of.n);
        for (const mark of all('[data-mark]', part)) {
          if (marks === null) mark.replaceChildren();
          else say(mark, texts(`mark_${marks}`));
        }
        for (const note of all('.inside > .old-words', part)) {
          note.hidden = !now.counting.includes(of.n);
        }
        for (const mark of all('[data-moved]', part)) {
          const moved = of.n - place;
          mark.className = moved > 0 ? 'up' : 'down';
          const by = Math.abs(moved);
          if (moved === 0) mark.replaceChildren();
          else if (moved > 0) say(mark, texts('up', { count: by }));
          else say(mark, texts('down', { count: by }));
        }
      }
    };

    // Names on the map that come in later go where there is room, or not at all; their
    // numbers are in the marks.
    const untangle = () => {
      const discs = all('.map .disc:not(.away):not(.off)').map((disc) => [disc.dataset.home, disc.getBBox()]);
      for (const names of all('.map .names')) {
        const kept = [];
        for (const label of all('text', names)) {
          label.classList.remove('tangled');
          if (label.getClientRects().length === 0) continue;
          const box = label.getBBox();
          const meets = (of) => box.x < of.x + of.width && of.x < box.x + box.width
            && box.y < of.y + of.height && of.y < box.y + box.height;
          const isLater = Number(label.dataset.home) >= data.top;
          const isTangled = kept.some(meets)
            || discs.some(([home, disc]) => home !== label.dataset.home && meets(disc));
          if (isLater && isTangled) label.classList.add('tangled');
          else kept.push(box);
        }
      }
    };
    for (const choice of choices) choice.addEventListener('change', untangle);
    // Where the map is wider than the window, the first home is in its middle.
    const map = document.querySelector('.map');
    if (map !== null) {
      const first = map.querySelector('.disc circle').getBoundingClientRect();
      const frame = map.parentElement.getBoundingClientRect();
      map.parentElement.scrollLeft += first.left - frame.left - frame.width / 2;
    }

    // A home beyond the map cannot be shown on it, and is named below it.
    const beyond = document.getElementById('beyond');
    const tellBeyond = (order) => {
      const off = order.flatMap((of, place) => (
        isSeen(of.n, place) && homes[of.n].some((part) => part.classList.contains('off')) ? [place + 1] : []));
      if (beyond === null) return;
      if (off.length === 0) beyond.replaceChildren();
      else say(beyond, texts('beyond_map', { places: data.texts.between.map((between) => off.join(between)) }));
    };

    // What paper must say where the order is no longer that of the case.
    const changed = document.getElementById('changed');
    const tellPaper = (found) => {
      const isAnswered = now.counting.length > 0;
      if (isAnswered) say(changed, answeredBy());
      else changed.replaceChildren();
      if (found === null) return;
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
      const weights = data.weights.every((weight, c) => weight === state.weights[c]);
      if (weights && state.stance === data.stance) {
        tellPaper(null);
        say(status, now.counting.length === 0 ? texts('unchanged') : together(answeredBy(), firstOf(found)));
        return;
      }
      tellPaper(found);
      say(status, texts('changed', { homes: firstNames(found.order) }));
    };

    // What the page says on top and which homes to ring, where the state is another than the
    // one in which it was made.
    const message = document.getElementById('message');
    const ring = document.querySelector('.ring');
    const made = new Map([message, ring].filter((part) => part !== null)
      .map((part) => [part, [...part.childNodes]]));
    const standing = document.getElementById('standing');
    const firstNames = (order) => data.texts.between_names.map((between, at) => (
      order.slice(0, 3).map((of) => named(of.n, at)).join(between)));
    const firstOf = ({ order }) => (order.length === 0 ? texts('no_home')
      : texts('now_first', { homes: firstNames(order) }));
    const answeredBy = () => texts('counted', { count: now.counting.length, date: now.today });
    const namesOf = (of) => of.names ?? data.languages.map((_, at) => named(of.n, at));
    const together = (...all) => data.languages.map((_, at) => (
      all.filter((of) => of !== null).map((of) => of[at]).join(data.texts.between_sentences[at])));
    const labelOf = (of, order) => {
      const place = order.findIndex(({ n }) => n === of.n);
      if (place < 0) return '–';
      return order[place].isShared ? texts('shared', { rank: order[place].rank }) : String(place + 1);
    };
    const sure = ({ certain }) => {
      if (certain === null || certain.isAlone) return null;
      const { guarantee } = certain;
      if (guarantee === null) return texts('certain_open');
      return guarantee === 0 ? texts('certain_best')
        : texts('certain_at_most', { points: points(Math.ceil(guarantee * 1000) / 1000) });
    };
    const act = ({ plan, order }) => {
      if (plan === null) return texts('plan_unknown');
      const { next, rung } = plan;
      const first = now.counting.length === 0 ? 'message_ring' : 'message_next';
      if (next !== null) return texts(first, { home: namesOf(next), rank: labelOf(next, order) });
      const chosen = rung ?? order[0];
      return chosen === undefined ? null : texts('message_stop', { home: namesOf(chosen) });
    };
    const mark = (index) => (index > 0 ? texts('ring_mark', { points: points(index) }) : null);
    const drawMessage = (found) => {
      const { plan, order } = found;
      if (found.isOfCase && now.counting.length === 0) {
        for (const [part, nodes] of made) part.replaceChildren(...nodes);
        if (ring !== null) [ring.hidden, ring.previousElementSibling.hidden] = [false, false];
        return;
      }
      if (order.length === 0) say(message, texts('no_home'));
      else say(message, together(act(found), sure(found)));
      if (ring === null) return;
      ring.hidden = plan === null || plan.next === null;
      ring.previousElementSibling.hidden = ring.hidden;
      ring.replaceChildren(...(plan === null || plan.next === null ? [] : plan.left.slice(0, 3).map((of, at) => {
        const line = document.createElement('li');
        const name = document.createElement('b');
        say(name, namesOf(of));
        line.append(name, ' ');
        const next = plan.left[at + 1];
        const text = next === undefined ? null : mark(next.index);
        if (text !== null) {
          const small = document.createElement('small');
          say(small, text);
          line.append(small);
        }
        const reach = document.querySelector(`#call-${of.n} .reach`) ?? document.createElement('p');
        const own = document.createElement('span');
        own.className = 'reach';
        own.append(...reach.cloneNode(true).childNodes);
        line.append(own);
        return line;
      })));
    };
    // Beside the answers: what follows from all of them, and where each home stands.
    const tellAnswers = (found) => {
      const { plan, order } = found;
      const isAnswered = now.counting.length > 0;
      // Nobody asks again what was answered.
      for (const line of all('[data-asks]')) line.hidden = now.counting.includes(Number(line.dataset.asks));
      // What is said of the order as it was made is said above as it is.
      for (const note of all('.of-order')) note.hidden = isAnswered || !found.isOfCase;
      for (const note of all('.old-words')) {
        if (note.parentElement.className !== 'inside') note.hidden = !isAnswered;
      }
      for (const { n, stands, questions, date } of sheets) {
        const place = order.findIndex((of) => of.n === n);
        const [, from, until] = data.follow.days ?? [];
        let text = null;
        if (now.left.includes(n)) {
          text = data.homes[n].open === undefined || from === undefined
            ? texts('uncounted') : texts('uncounted_days', { from, until });
        } else if (now.counting.includes(n)) {
          text = place < 0 ? texts('ruled_out')
            : texts('stands', { points: points(order[place].likely), rank: labelOf(order[place], order) });
        } else if (date.value === '' && entered(questions).length > 0) {
          text = texts('without_date');
        }
        stands.hidden = text === null;
        if (text !== null) say(stands, text);
      }
      if (!isAnswered) {
        standing.replaceChildren();
        return;
      }
      const out = now.counting.filter((n) => now.homes[n].out !== null);
      const { next, mark: stop, expected } = plan ?? { next: null, mark: null, expected: null };
      const list = (homes) => data.texts.between_names.map((between, at) => (
        homes.map((n) => named(n, at)).join(between)));
      say(standing, together(
        order.length === 0 ? null : act(found),
        firstOf(found),
        next === null ? null : stop > 0 ? texts('stop_at', { points: points(stop) }) : texts('stop_after'),
        next === null || expected === null ? null : texts('expected', { calls: tenth(expected) }),
        out.length === 0 ? null : texts('out', { homes: list(out) }),
        next !== null && (next.n === null || !sheets.some(({ n }) => n === next.n)) ? texts('no_sheet') : null,
        answeredBy(),
      ));
    };

    // Side by side: a box for each home here and in its explanation.
    const table = document.getElementById('beside');
    for (const box of all('.order [data-beside]').sort((a, b) => a.dataset.beside - b.dataset.beside)) {
      const name = rows[box.dataset.beside].querySelector('.name').cloneNode(true);
      for (const part of all('small,label', name)) part.remove();
      const label = document.createElement('label');
      label.append(box.cloneNode(), ' ', ...name.childNodes);
      document.querySelector('.chosen').append(label);
    }
    const boxes = all('[data-beside]');
    const compare = () => {
      const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.beside));
      for (const box of boxes) box.disabled = !box.checked && chosen.size >= data.most_beside;
      for (const cell of all('[data-column]', table)) {
        cell.hidden = !chosen.has(cell.dataset.column);
      }
      for (const row of all('tbody tr', table)) {
        const cells = all('[data-column]', row).filter((cell) => !cell.hidden);
        const texts = new Set(cells.map((cell) => cell.textContent));
        row.classList.toggle('differs', texts.size > 1);
      }
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
        return;
      }
      sliders.forEach((slider, c) => {
        const share = percent(found.shares[c]);
        slider.parentElement.querySelector('output').textContent = share;
        slider.setAttribute('aria-valuetext', share);
      });
      found.order.forEach((of, place) => draw(of, place, found));
      // A home that an answer rules out is in no list.
      for (const [n, { out }] of now.homes.entries()) {
        if (out === null) continue;
        for (const part of homes[n]) {
          if (part.namespaceURI === 'http://www.w3.org/2000/svg') part.classList.add('away');
          else if (!part.hasAttribute('data-column')) part.hidden = true;
        }
      }
      drawPodium(found.order);
      drawMessage(found);
      tellAnswers(found);
      const places = new Map(found.order.map((of, place) => [String(of.n), place]));
      const count = data.homes.filter((_, n) => matches(n)).length;
      if (isFiltered()) say(tool('matches'), texts('matches', { count }));
      else tool('matches').replaceChildren();
      const column = columns[sort.value];
      const keys = new Map(data.homes.map((_, n) => [String(n), column(n, { likely: 0 })]));
      for (const of of found.order) keys.set(String(of.n), column(of.n, of));
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
      tell(found);
      tellBeyond(found.order);
      untangle();
      compare();
      keep();
    };

    // A weight stays as the case has it until somebody moves its slider.
    const start = () => {
      know();
      sliders.forEach((slider, c) => { slider.value = state.weights[c]; });
      stance.value = state.stance;
      show();
    };
    const reset = () => {
      state = { weights: [...data.weights], stance: data.stance };
      start();
    };
    const calls = document.querySelector('.calls');
    if (calls !== null) {
      calls.addEventListener('input', () => {
        know();
        show();
      });
    }
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
    // Somebody follows or types another address of this page.
    addEventListener('hashchange', () => {
      if (location.hash === link.hash || document.getElementById(location.hash.slice(1))) return;
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

    for (const box of boxes) {
      box.addEventListener('change', () => {
        for (const other of boxes) {
          if (other.dataset.beside === box.dataset.beside) other.checked = box.checked;
        }
        compare();
      });
    }
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
