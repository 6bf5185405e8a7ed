//! Actors: solids, light, expression, costume.
