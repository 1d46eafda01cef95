// Side by side: a box for each home here and in its explanation.
const comparing = (data, { all, nameOf }, rows) => {
  const table = document.getElementById('beside');
  for (const box of all('.order [data-beside]').sort((a, b) => a.dataset.beside - b.dataset.beside)) {
    const label = document.createElement('label');
    label.append(box.cloneNode(), ' ', ...nameOf(rows[box.dataset.beside]).childNodes);
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
  for (const box of boxes) {
    box.addEventListener('change', () => {
      for (const other of boxes) {
        if (other.dataset.beside === box.dataset.beside) other.checked = box.checked;
      }
      compare();
    });
  }
  return compare;
};
