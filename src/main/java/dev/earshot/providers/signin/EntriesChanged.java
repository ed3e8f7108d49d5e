package dev.earshot.providers.signin;

/**
 * Published on the node on which an entry was saved or removed.
 */
record EntriesChanged() {
}
