//! Finished pictures, the least recently used ones dropped beyond a bound in bytes.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// A bounded map; what was not asked for longest goes first.
pub(super) struct Cache<K, V> {
    bound_bytes: usize,
    held_bytes: usize,
    /// Counts uses; never comes near its end.
    clock: u64,
    entries: HashMap<K, Entry<V>>,
    by_use: BTreeMap<u64, K>,
}

struct Entry<V> {
    value: V,
    size_bytes: usize,
    used: u64,
}

impl<K: Copy + Eq + Hash, V: Clone> Cache<K, V> {
    pub(super) fn new(bound_bytes: usize) -> Self {
        Self {
            bound_bytes,
            held_bytes: 0,
            clock: 0,
            entries: HashMap::new(),
            by_use: BTreeMap::new(),
        }
    }

    /// Whether there is a value; does not count as a use.
    pub(super) fn holds(&self, key: &K) -> bool {
        self.entries.contains_key(key)
    }

    pub(super) fn get(&mut self, key: &K) -> Option<V> {
        self.clock += 1;
        let entry = self.entries.get_mut(key)?;
        self.by_use.remove(&entry.used);
        entry.used = self.clock;
        self.by_use.insert(self.clock, *key);
        Some(entry.value.clone())
    }

    /// Keeps a value, and drops others until the bound holds; the newest one always stays.
    pub(super) fn insert(&mut self, key: K, value: V, size_bytes: usize) {
        self.remove(&key);
        self.clock += 1;
        self.entries.insert(
            key,
            Entry {
                value,
                size_bytes,
                used: self.clock,
            },
        );
        self.by_use.insert(self.clock, key);
        self.held_bytes += size_bytes;
        while self.held_bytes > self.bound_bytes && self.entries.len() > 1 {
            let Some(oldest) = self.by_use.first_key_value().map(|(_, key)| *key) else {
                break;
            };
            self.remove(&oldest);
        }
    }

    fn remove(&mut self, key: &K) {
        if let Some(entry) = self.entries.remove(key) {
            self.by_use.remove(&entry.used);
            self.held_bytes -= entry.size_bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_recently_used_goes_first_and_the_bound_holds() {
        let mut cache = Cache::new(100);
        for key in 0..3 {
            cache.insert(key, key, 40);
        }
        assert!(!cache.holds(&0) && cache.holds(&1) && cache.holds(&2));
        assert_eq!(cache.get(&1), Some(1));
        cache.insert(3, 3, 40);
        assert!(cache.holds(&1) && !cache.holds(&2));
        assert_eq!(cache.held_bytes, 80);
    }

    #[test]
    fn a_value_beyond_the_bound_stays_alone() {
        let mut cache = Cache::new(100);
        cache.insert(1, 1, 10);
        cache.insert(2, 2, 500);
        assert!(!cache.holds(&1) && cache.holds(&2));
        cache.insert(2, 5, 20);
        assert_eq!((cache.get(&2), cache.held_bytes), (Some(5), 20));
    }
}
