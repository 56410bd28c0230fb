// Node 20 has no `Map.groupBy`, with which vitest writes what failed.
Map.groupBy ??= (values, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(value);
  }
  return groups;
};
