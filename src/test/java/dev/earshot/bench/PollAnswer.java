package dev.earshot.bench;

/**
 * What Spotify answers when it is asked.
 *
 * @param passage what it tells
 * @param number the number of that passage in the day
 * @param position how far it has got, in milliseconds
 */
public record PollAnswer(Passage passage, int number, long position) {
}
