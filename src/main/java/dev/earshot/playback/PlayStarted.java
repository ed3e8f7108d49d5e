package dev.earshot.playback;

/**
 * Published when an item with a title begins to play, but not when it goes on after a
 * pause, an advert or a restart.
 */
public record PlayStarted(Play play) {
}
