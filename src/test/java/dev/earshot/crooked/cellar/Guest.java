package dev.earshot.crooked.cellar;

import dev.earshot.crooked.kitchen.Cook;

/**
 * Closes a circle between two packages.
 *
 * @param cook who reaches into the cellar that reaches for them
 */
record Guest(Cook cook) {
}
