//! Titles as data: which actors, places and things stand in which picture.
