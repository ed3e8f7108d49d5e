package dev.earshot.recap;

/**
 * A message with what it says.
 */
record RecapText(String code, Object... arguments) {
}
