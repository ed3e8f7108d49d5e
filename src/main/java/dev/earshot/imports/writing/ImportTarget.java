package dev.earshot.imports.writing;

/**
 * Where imported plays go.
 *
 * @param listener the number of the listener
 * @param id the number of the import
 */
public record ImportTarget(int listener, int id) {
}
