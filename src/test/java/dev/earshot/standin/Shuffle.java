package dev.earshot.standin;

/**
 * The shuffle mode.
 */
public enum Shuffle {

	OFF, ON, SMART

}
