package dev.earshot.standin;

/**
 * In which order somebody hears a context.
 */
public enum Shuffle {

	OFF, ON, SMART

}
