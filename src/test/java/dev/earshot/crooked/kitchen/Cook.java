package dev.earshot.crooked.kitchen;

import dev.earshot.crooked.cellar.Shelf;

/**
 * Reaches into a module that its own may not see.
 *
 * @param shelf what it reaches for
 */
public record Cook(Shelf shelf) {
}
