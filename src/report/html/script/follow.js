'use strict';
// Follows answers and plans calls with the arithmetic of the engine, step by step as it takes
// them: sections 3 to 6, 8 and 10 of the method. Knows nothing of the page.
const following = (data) => {
  const { follow } = data;
  // The utilities of a home on each criterion: low, likely and high, and the points of an
  // unknown fact.
  const utilities = data.values.map((of) => (Array.isArray(of) ? of.slice(0, 3) : [of, of, of]));
  const points = data.values.map((of) => (
    Array.isArray(of) ? of.length > 3 && of[3].map((value, at) => [value, data.points[of[4]][at]]) : [[of, 1]]));
  const homes = data.homes.map((home) => ({
    fit: home.fit,
    rung: home.rung === true,
    utilities: home.utilities.map((at) => utilities[at]),
    points: home.utilities.map((at) => points[at]),
    rules: home.open?.rules,
    out: null,
  }));
  const [day, from, until] = follow.days ?? [];

  // The least, the likely and the most of a mean over yes-or-no facts.
  const mean = (facts) => {
    const sums = [0, 0, 0];
    for (const of of facts) {
      const ends = typeof of === 'number' ? [0, of, 1] : Array(3).fill(of ? 1 : 0);
      for (const end of [0, 1, 2]) sums[end] += ends[end];
    }
    return facts.length === 0 ? [1, 1, 1] : sums.map((sum) => sum / facts.length);
  };

  // A home with what it answered on one day; rows are column and value in the order of the
  // sheet. What the page cannot know, or not count, leaves it as it was.
  const answered = (n, date, rows, today) => {
    const { open } = data.homes[n];
    const given = rows.filter(([column, value]) => value !== '?' && !(date < open.from[column]));
    const said = new Map(given);
    const [currency, amount] = (said.get('all_in_fee') ?? '').split(' ');
    const isOther = amount !== undefined && open.fees !== null && open.fees[0] !== currency;
    const levels = [...(isOther ? open.fees[1] : open.levels)];
    const services = { ...open.services };
    const serve = (level, isServed) => {
      const at = follow.levels.indexOf(level);
      if (at >= 0) levels[at] = isServed;
    };
    for (const [column, value] of given) {
      const [kind, of] = column.split(':');
      if (kind === 'care') serve(of, value === 'yes');
      if (kind === 'service') services[of] = value === 'yes';
      if (kind === 'scheme_place_types') {
        if (value.split(';').includes('C&A')) serve('moderate', true);
        if (value.split(';').includes('NH')) serve('severe', true);
      }
    }
    // The rules, in their order.
    let fit = 1;
    let out = null;
    const rules = [];
    const rule = (state, name) => {
      if (state === false) out ??= name;
      if (typeof state !== 'number') return;
      fit *= state;
      rules.push(name);
    };
    rule(levels[0], `care:${follow.levels[0]}`);
    for (const of of follow.required) rule(services[of], `service:${of}`);
    let cost = null;
    if (amount !== undefined) {
      const price = Number(amount) * follow.rates[currency];
      cost = open.paid === null ? 0 : Math.max(price - open.paid, 0);
    }
    if (cost === null) rule(open.cost_cap, 'cost_cap');
    else rule(follow.cap === null || cost <= follow.cap, 'cost_cap');
    rule(open.visit_cap, 'visit_cap');
    const places = said.get('scheme_place_types');
    if (places === undefined || follow.place === null) rule(open.place, 'scheme_place');
    else rule(places.split(';').includes(follow.place), 'scheme_place');
    // The utilities.
    const known = (of) => [of, of, of];
    const utility = {
      cost: () => (cost === null ? null : known(Math.min(Math.max(1 - cost / (2 * data.budget), 0), 1))),
      care: () => mean(levels.slice(1)).map((of) => 0.5 + 0.5 * of),
      medical: () => (said.has('medical') ? known(follow.medical[said.get('medical')]) : null),
      quality: () => {
        const stars = said.get('star_rating');
        if (stars === undefined) return null;
        const own = stars === 'none' ? 0 : Number(stars) / 5;
        const [holds, unknown] = follow.stars;
        const year = Number(said.get('star_year') ?? date.slice(0, 4));
        return Number(today.slice(0, 4)) <= year + 3 ? known(own)
          : [0, holds * own + (1 - holds) * unknown, 1];
      },
      life: () => mean(follow.wishes.map((of) => services[of])),
    };
    return {
      fit,
      rung: true,
      utilities: data.criteria.map((of, c) => utility[of]?.() ?? homes[n].utilities[c]),
      points: homes[n].points,
      rules,
      out,
      cost,
      price: amount === undefined ? null : [currency, Number(amount)],
    };
  };

  // All homes on the day of the last answer that counts. `given` has for each home of the
  // page that was asked its day and its rows.
  const known = (given) => {
    const asked = [...given].filter(([, { rows }]) => rows.length > 0);
    const counts = ([n, { date }]) => day !== undefined && data.homes[n].open !== undefined
      && from <= date && date <= until;
    const counting = asked.filter(counts);
    const today = counting.reduce((last, [, { date }]) => (date > last ? date : last), day);
    const all = [...homes];
    for (const [n, { date, rows }] of counting) all[n] = answered(n, date, rows, today);
    return {
      homes: all,
      today,
      counting: counting.map(([n]) => n),
      left: asked.filter((of) => !counts(of)).map(([n]) => n),
    };
  };

  // What a call may turn out: values with their chances, ascending, equal ones as one.
  const sums = (a, b) => {
    const all = [];
    for (const [x, ofX] of a) {
      for (const [y, ofY] of b) if (ofX * ofY > 0) all.push([x + y, ofX * ofY]);
    }
    all.sort(([x], [y]) => x - y);
    const merged = [];
    for (const [value, share] of all) {
      const last = merged[merged.length - 1];
      if (last !== undefined && last[0] === value) last[1] += share;
      else merged.push([value, share]);
    }
    return merged;
  };
  const outcomes = (home, shares) => {
    let some = [[0, 1]];
    let others = [[0, 1]];
    data.criteria.forEach((of, c) => {
      const weight = shares[c];
      if (of === 'visit') {
        some = sums(some, [[weight * home.utilities[c][1], 1]]);
        return;
      }
      const worth = home.points[c].map(([utility, share]) => [weight * utility, share]);
      if (of === 'cost' || of === 'medical') some = sums(some, worth);
      else others = sums(others, worth);
    });
    // The chance and the part of the mean from each place of the others on.
    const rest = [[0, 0]];
    let [chance, part] = [0, 0];
    for (const [value, share] of [...others].reverse()) {
      chance += share;
      part += value * share;
      rest.push([chance, part]);
    }
    rest.reverse();
    const { fit } = home;
    const above = (mark) => {
      let [chance, mean, at] = [0, 0, others.length];
      for (const [value, share] of some) {
        while (at > 0 && value + others[at - 1][0] > mark) at -= 1;
        const [ofOthers, part] = rest[at];
        chance += share * ofOthers;
        mean += share * (value * ofOthers + part);
      }
      return [fit * chance + (mark < 0 ? 1 - fit : 0), fit * mean];
    };
    const below = (value) => {
      let [chance, at] = [0, others.length];
      for (const [own, share] of some) {
        while (at > 0 && !(own + others[at - 1][0] < value)) at -= 1;
        chance += share * (rest[0][0] - rest[at][0]);
      }
      return Math.min(Math.max(fit * chance + (value > 0 ? 1 - fit : 0), 0), 1);
    };
    // Where the mean of what lies above a mark is the cost of a call.
    let index = -Infinity;
    for (;;) {
      const [chance, mean] = above(index);
      const next = (mean - follow.call) / chance;
      if (!(next > index)) break;
      index = next;
    }
    const isKnown = fit === 1 && some.length === 1 && others.length === 1;
    return { isKnown, index, below };
  };
  let kept = { shares: '', of: [] };
  const outcomesOf = (n, home, shares) => {
    if (kept.shares !== shares.join()) kept = { shares: shares.join(), of: [] };
    kept.of[n] ??= outcomes(home, shares);
    return kept.of[n];
  };

  // Of equal ones the one with the greater key comes first, then the lesser id. A home that
  // the page does not have lies between the ids of two that it has.
  const idOf = ({ n, tie }) => (n === null ? tie - 0.5 : data.homes[n].tie);
  const precedes = (a, b) => b.key - a.key || idOf(a) - idOf(b);

  // Whom to ring next. `order` has the homes as they stand, the first first, each with its
  // place `n`, its key and its likely score. `isCase` says that the weights are those of the
  // case: only then is anything known of the homes beyond the page, which have no place `n`.
  const plan = (known, order, shares, isCase) => {
    const { beyond } = follow;
    if (beyond !== null && !isCase) return null;
    const further = ({ value, ...of }) => ({ n: null, ...of, index: value, score: value });
    const left = (beyond?.next ?? []).map(further);
    const stands = beyond === null || beyond.rung === null ? [] : [further(beyond.rung)];
    for (const { n, key, likely } of order) {
      const home = known.homes[n];
      const of = home.rung ? null : outcomesOf(n, home, shares);
      if (of === null || of.isKnown) stands.push({ n, key, score: home.fit * likely });
      else left.push({ n, key, index: of.index, below: of.below });
    }
    left.sort((a, b) => b.index - a.index || precedes(a, b));
    stands.sort((a, b) => b.score - a.score || precedes(a, b));
    const [rung, best] = [stands[0] ?? null, left[0] ?? null];
    const score = rung === null ? 0 : rung.score;
    const mayStop = best === null || score >= best.index;
    const mark = left.length < 2 ? null : left[1].index;
    // Calls to expect, where all homes are here.
    let expected = beyond === null ? 0 : null;
    for (let calls = 0; expected !== null && calls < left.length; calls += 1) {
      const { index } = left[calls];
      if (score >= index) break;
      let goesOn = 1;
      for (const of of left.slice(0, calls)) goesOn *= of.below(index);
      expected += goesOn;
      if (goesOn < Number.EPSILON * 1e-3) break;
    }
    return { left, rung, best, next: mayStop ? null : best, mark, expected };
  };

  // What is certain of each home of an order: that it cannot be the best, or come near it; and
  // by how much the first is at most worse than the best, `null` where it may not fit.
  const certain = (known, order, isCase) => {
    const { beyond } = follow;
    if (beyond !== null && !isCase) return null;
    // Of homes that the page does not have one may come first now.
    const isBehind = beyond !== null && order.length > 0 && precedes({ n: null, ...beyond }, order[0]) < 0;
    if (isBehind || (beyond !== null && order.length === 0)) return null;
    let floor = beyond?.low ?? -Infinity;
    for (const { n, low } of order) if (known.homes[n].fit === 1) floor = Math.max(floor, low);
    const [first, ...others] = order;
    let high = beyond?.high ?? 0;
    for (const of of others) high = Math.max(high, of.high);
    const isAlone = others.length === 0 && beyond === null;
    return {
      marks: order.map((of) => (of.high < floor ? (of.high + 0.05 < floor ? 'far' : 'no') : null)),
      guarantee: first === undefined || isAlone || known.homes[first.n].fit !== 1
        ? null : Math.max(high - first.low, 0),
      isAlone,
    };
  };

  return { homes, known, plan, certain };
};
