// The sheets of calls: what each home answered, tapped or typed, and the file of it. A sheet
// that names no home of the page has boxes for paper alone.
const answering = (data, { all, texts, say, reader }) => {
  const choicesOf = {
    'yes-no': data.choices.yes_no,
    medical: data.choices.medical,
    stars: data.choices.stars,
    places: data.choices.places,
  };
  const labelled = (text, ...fields) => {
    const label = document.createElement('label');
    const words = document.createElement('span');
    say(words, text);
    label.append(...(fields[0].type === 'radio' ? [...fields, ' ', words] : [words, ' ', ...fields]));
    return label;
  };
  const question = (spot, { call, currency }) => {
    const kind = Object.keys(choicesOf).find((name) => spot.classList.contains(name));
    const name = `answer-${call}-${spot.dataset.asked}`;
    const { none, silent } = data.choices;
    const boxes = [none, ...(choicesOf[kind] ?? []), silent].map(([value, words]) => {
      const box = document.createElement('input');
      Object.assign(box, { type: 'radio', name, value, checked: value === '' });
      spot.append(labelled(words, box));
      return box;
    });
    spot.classList.add('taps');
    const asked = spot.previousElementSibling;
    asked.id = `asked-${call}-${spot.dataset.asked}`;
    spot.setAttribute('role', 'group');
    spot.setAttribute('aria-labelledby', asked.id);
    const of = { column: spot.dataset.asked, boxes, price: null, currency: null, year: null };
    if (kind === 'stars') {
      of.year = document.createElement('select');
      spot.append(labelled(texts('star_year'), of.year));
    }
    if (kind === undefined) {
      of.price = document.createElement('input');
      Object.assign(of.price, { type: 'number', min: 0, max: data.choices.most, step: 1, required: true });
      of.currency = document.createElement('select');
      of.currency.append(...data.choices.currencies.map(([code, sign]) => new Option(sign.trim(), code, false, code === currency)));
      for (const part of [of.price, of.currency]) part.setAttribute('aria-labelledby', asked.id);
      boxes[0].parentElement.after(of.currency, of.price);
      of.price.addEventListener('input', () => { boxes[0].checked = true; });
    }
    return of;
  };
  const sheets = all('[data-call]').filter((part) => part.dataset.call in data.homes).map((part) => {
    const [date, of, channel] = [['date', 'input'], ['asked_of', 'select'], ['channel', 'select']].map(([name, kind]) => {
      const field = document.createElement(kind);
      // Years of four digits, which the reader of the file takes.
      if (kind === 'input') Object.assign(field, { type: 'date', min: '2000-01-01', max: '2099-12-31' });
      else field.className = name;
      part.append(labelled(texts(name), field));
      return field;
    });
    const call = part.parentElement;
    const questions = all('[data-asked]', call).map((spot) => question(spot, part.dataset));
    const n = Number(part.dataset.call);
    return { n, id: data.homes[n].id, stands: call.querySelector('.stands'), date, of, channel, questions };
  });

  // Choices of a list hold plain text, so they are written for the language that is read.
  const write = (list, values) => {
    const { value } = list;
    list.replaceChildren(...values.map(([of, text]) => new Option(text, of)));
    if (value !== '') list.value = value;
  };
  const fill = () => {
    const at = reader();
    // Stars count for some years after theirs; without one they are of the year of the call.
    const last = Number((data.follow.days?.[2] ?? '').slice(0, 4)) || new Date().getFullYear();
    const years = [0, 1, 2, 3, 4, 5, 6].map((back) => [last - back, String(last - back)]);
    for (const { of, channel, questions } of sheets) {
      write(of, data.choices.asked_of.map(([value, words]) => [value, words[at]]));
      write(channel, data.choices.channels.map(([value, words]) => [value, words[at]]));
      for (const { year } of questions) {
        if (year !== null) write(year, [['', data.texts.star_year_none[at]], ...years]);
      }
    }
  };

  const signs = new Map(data.choices.currencies);
  const valueOf = ({ boxes, price, currency }) => {
    const { value } = boxes.find((box) => box.checked);
    // A number as tables write it, whoever types 1e4.
    return value === '' && price !== null && price.value !== '' && price.validity.valid
      ? `${currency.value} ${Number(price.value)}` : value;
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
  const entered = ({ questions }) => questions.flatMap((question) => {
    const value = valueOf(question);
    if (value === '') return [];
    const year = question.year === null || value === '?' ? '' : question.year.value;
    return [[question.column, value], ...(year === '' ? [] : [['star_year', year]])];
  });
  const dated = () => sheets.filter(({ date }) => date.value !== '' && date.validity.valid);
  // What was entered, for the engine: for each home its day and its rows.
  const given = () => new Map(dated().map((sheet) => [sheet.n, { date: sheet.date.value, rows: entered(sheet) }]));
  // Answers of an address to questions that are not on this page: they do not count here, and
  // are not lost.
  let elsewhere = [];
  const answers = () => [...dated().flatMap((sheet) => entered(sheet).map(([column, value]) => (
    [sheet.id, column, value, sheet.date.value, sheet.of.value, sheet.channel.value, '']))), ...elsewhere];
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

  // The file: the lines that were there when the page was made, then those of this page. Of two
  // to one question, of one day and by one way, the one of this page stands; of two that are
  // alike the earlier one, with its note.
  const key = ([id, column, , date, , channel]) => [id, column, date, channel].join('\n');
  const lines = () => {
    const own = new Map(answers().map((row) => [key(row), row]));
    const earlier = data.earlier.filter((row) => (own.get(key(row)) ?? row)[2] === row[2]);
    for (const row of earlier) own.delete(key(row));
    return [...earlier, ...own.values()];
  };
  const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const save = document.getElementById('save');
  const offer = () => {
    if (save === null) return;
    const head = ['facility', 'column', 'value', 'asked_on', 'asked_of', 'channel', 'note'];
    const file = [head, ...lines()].map((row) => `${row.map(cell).join(',')}\n`).join('');
    save.href = `data:text/csv;charset=utf-8,${encodeURIComponent(file)}`;
  };

  // What an address holds of them.
  const kept = () => answers().map((row) => row.slice(0, 6).map(encodeURIComponent).join(',')).join(';');
  // A text of an address that may have been typed.
  const plain = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return '';
    }
  };
  const has = (list, value) => [...list.options].some((option) => option.value === value);
  const isDay = (text) => text !== '' && Object.assign(document.createElement('input'), { type: 'date', value: text }).value === text;
  const isWord = (words, value) => words.some(([of]) => of === value);
  const recall = (text) => {
    const rows = text.split(';').map((row) => row.split(',').map(plain));
    for (const { id, date, of, channel, questions } of sheets) {
      for (const question of questions) {
        const find = (column) => rows.find((cells) => cells[0] === id && cells[1] === column);
        const [row, year] = [find(question.column), find('star_year')];
        question.boxes[0].checked = true;
        if (question.price !== null) question.price.value = '';
        if (question.year !== null) {
          question.year.value = has(question.year, year?.[2]) ? year[2] : '';
        }
        if (row === undefined) continue;
        give(question, row[2] ?? '');
        date.value = row[3] ?? '';
        if (has(of, row[4])) of.value = row[4];
        if (has(channel, row[5])) channel.value = row[5];
      }
    }
    const here = new Set(sheets.flatMap(({ id, questions }) => (
      questions.flatMap(({ column, year }) => [`${id}\n${column}`, ...(year === null ? [] : [`${id}\nstar_year`])]))));
    elsewhere = rows.filter((cells) => cells.length === 6 && !here.has(`${cells[0]}\n${cells[1]}`)
      && /^[^\s,;"]+$/.test(cells[0]) && /^[a-z_]+(:[a-z_]+)?$/.test(cells[1]) && cells[2] !== ''
      && isDay(cells[3]) && isWord(data.choices.asked_of, cells[4]) && isWord(data.choices.channels, cells[5])).map((cells) => [...cells, '']);
  };

  const count = () => answers().length - elsewhere.length;
  return {
    sheets, signs, write, fill, entered, given, offer, kept, recall, count, elsewhere: () => elsewhere.length,
  };
};
