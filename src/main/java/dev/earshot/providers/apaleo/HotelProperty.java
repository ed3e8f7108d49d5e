package dev.earshot.providers.apaleo;

/**
 * A property of a hotel account: one house.
 *
 * @param city where it is; may be empty
 */
public record HotelProperty(String id, String name, String city) {
}
