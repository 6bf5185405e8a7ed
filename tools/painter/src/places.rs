//! Settings, objects and creatures: layered flat shapes under one light.
