package dev.earshot.providers.apaleo;

/**
 * A hotel's account at apaleo.
 *
 * @param code its key
 * @param type such as {@code Live} or {@code Development}; may be empty
 * @param city where it is; may be empty
 */
public record HotelAccount(String code, String name, String type, String city) {
}
