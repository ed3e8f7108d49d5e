@NullMarked
package dev.earshot.live;

import org.jspecify.annotations.NullMarked;
