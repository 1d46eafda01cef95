// The chance to fit, the cost and the cards of the first homes, as answers make them.
const summing = (data, words, rows, { sheets, signs }) => {
  const { all, texts, say, own, nameOf, points, range, whole, tenths } = words;

  // The lines of a text in each language.
  const lines = (part) => data.languages.map((_, at) => {
    const lines = [''];
    for (const node of own(part, at).childNodes) {
      if (node.nodeName === 'BR') lines.push('');
      else lines[lines.length - 1] += node.textContent;
    }
    return lines;
  });
  // What is to be confirmed, of homes that can be asked.
  const toConfirm = new Map(sheets.filter(({ n }) => data.homes[n].open !== undefined)
    .map(({ n }) => [n, lines(rows[n].querySelector('[data-confirm]'))]));
  const fitText = (fit) => {
    const tenths = Math.round(fit * 10);
    if (fit === 1) return texts('fit_certain');
    if (tenths >= 10) return texts('fit_above');
    return tenths < 1 ? texts('fit_below') : texts('fit_tenths', { tenths });
  };
  const drawFit = (part, n, home) => {
    if (!toConfirm.has(n)) return;
    const isOpen = data.homes[n].open.rules.map((rule) => home.rules.includes(rule));
    for (const spot of all('[data-fit]', part)) say(spot, fitText(home.fit));
    for (const spot of all('[data-confirm]', part)) {
      say(spot, toConfirm.get(n).map((all) => all.filter((_, at) => isOpen[at]).join('\n')));
    }
  };

  // A price that was answered stands in the place of what was known.
  const isPriced = (home) => typeof home.cost === 'number';
  const costs = new Map(sheets.map(({ n }) => [n, rows[n].querySelector('td.cost')])
    .map(([n, cell]) => [n, [...cell.childNodes]]));
  const drawCost = (part, n, home) => {
    const cell = part.querySelector('td.cost');
    if (cell === null || !costs.has(n)) return;
    const kept = costs.get(n);
    if (!isPriced(home)) {
      if (cell.firstChild !== kept[0]) cell.replaceChildren(...kept);
      return;
    }
    const dollars = (sum) => Number(whole(sum)).toLocaleString('en-US');
    const [currency, amount] = home.price;
    const text = document.createElement('span');
    say(text, texts('cost_answered', {
      cost: `HK$${dollars(home.cost)}`, price: `${signs.get(currency)}${dollars(amount)}`,
    }));
    const bar = kept.find((of) => of.nodeName === 'svg')?.cloneNode(true);
    cell.replaceChildren(text, ...(bar === undefined ? [] : [bar]));
    if (bar === undefined) return;
    const at = 1000 * Math.min(home.cost / (2 * data.budget), 1);
    for (const rect of all('.paid', bar)) rect.remove();
    bar.querySelector('.likely').setAttribute('x', tenths(at - 4));
  };

  // The first homes, each as it stands in the order.
  const podium = document.querySelector('.podium');
  const firsts = new Map(all('li', podium).map((line) => [line.dataset.podium, line]));
  const card = (n) => {
    const row = rows[n];
    const copy = (query) => row.querySelector(query).cloneNode(true);
    const line = firsts.get('0').cloneNode(true);
    const put = (query, nodes) => line.querySelector(query)?.replaceChildren(...nodes);
    line.dataset.podium = n;
    put('b', nameOf(row).childNodes);
    put('.town', copy('.name .town').childNodes);
    put('.fit', copy('.confirm').childNodes);
    const cost = copy('td.cost');
    for (const bar of all('svg', cost)) bar.remove();
    put('.month', cost.childNodes);
    put('.month ~ .line:not(.year)', copy('.journey').childNodes);
    line.querySelector('.year').remove();
    return line;
  };
  const drawPodium = (order, homes) => {
    podium.replaceChildren(...order.slice(0, firsts.size).map((of, place) => {
      const line = (isPriced(homes[of.n]) ? undefined : firsts.get(String(of.n))) ?? card(of.n);
      const label = line.querySelector('.place');
      label.classList.toggle('shared', of.isShared);
      if (of.isShared) say(label, texts('shared', { rank: of.rank }));
      else label.textContent = place + 1;
      line.querySelector('[data-points]').textContent = points(of.likely);
      line.querySelector('[data-range]').textContent = range(of.low, of.high);
      drawFit(line, of.n, homes[of.n]);
      return line;
    }));
  };

  return { drawFit, drawCost, drawPodium };
};
