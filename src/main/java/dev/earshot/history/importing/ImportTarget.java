package dev.earshot.history.importing;

/**
 * Where imported plays go.
 *
 * @param listener the number of the listener
 * @param id the number of the import
 */
record ImportTarget(int listener, int id) {
}
