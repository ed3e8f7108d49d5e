/**
 * Earshot in a real browser: every page, every situation, by mouse, by keyboard and
 * without JavaScript. It sees no more of the program than a person does.
 */
@NullMarked
package dev.earshot.browser;

import org.jspecify.annotations.NullMarked;
