@NullMarked
package dev.earshot.playback;

import org.jspecify.annotations.NullMarked;
