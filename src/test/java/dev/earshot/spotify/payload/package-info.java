@NullMarked
package dev.earshot.spotify.payload;

import org.jspecify.annotations.NullMarked;
