package dev.earshot.notifications;

/**
 * What somebody is told.
 *
 * @param title one line
 * @param text a few sentences
 * @param address the page here where something can be done
 */
record Notification(String title, String text, String address) {
}
