/**
 * The remote control: commands from forms, htmx and the API, search, queue and devices.
 */
@NullMarked
package dev.earshot.player.control;

import org.jspecify.annotations.NullMarked;
