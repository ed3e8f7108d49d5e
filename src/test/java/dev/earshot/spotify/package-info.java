@NullMarked
package dev.earshot.spotify;

import org.jspecify.annotations.NullMarked;
