package dev.earshot.playback;

/**
 * Published when something with a title begins to play, and not again when it goes on
 * after a pause, an advert or a restart.
 *
 * @param play the play so far
 */
public record PlayStarted(Play play) {
}
