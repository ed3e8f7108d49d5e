package dev.earshot.statistics;

/**
 * A cover of something that was played, which Spotify wants to lead to it.
 *
 * @param picture the address of a small picture
 * @param url the page at Spotify
 */
public record SubjectCover(String picture, String url) {
}
