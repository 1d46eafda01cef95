// The rows of the homes that are not seen at first, and the bars of all.
const fillRows = (data, { all, nameOf }, rows) => {
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
  const lines = data.homes.map((_, n) => {
    if (n < data.top) return [];
    const line = glance.firstElementChild.cloneNode(true);
    line.dataset.home = n;
    line.replaceChildren(...nameOf(rows[n]).childNodes, ' · ', ...rows[n].querySelector('.name .town').cloneNode(true).childNodes,
      ' · ', ...all('[data-points]', line), ' (', ...all('[data-range]', line), ') · ',
      rows[n].querySelector('[data-fit]').cloneNode(true));
    glance.append(line);
    return [line];
  });
  return lines;
};

// The rectangles of a bar of points, as the engine puts them.
const drawingBars = ({ all, points, range, tenths }) => {
  return (bar, of) => {
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
};
