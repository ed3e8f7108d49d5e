package dev.earshot.notifications;

import java.util.List;

/**
 * The keys of a notification's texts.
 *
 * @param title the key of the title
 * @param text the key of the text
 * @param path the page where something can be done
 * @param arguments what both texts name
 */
record NotificationText(String title, String text, String path, List<Object> arguments) {
}
