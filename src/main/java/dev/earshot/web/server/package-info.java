/**
 * The embedded web server: limits on connections and requests, trusted proxies, the
 * public path, and the answers that Tomcat gives by itself.
 */
@NullMarked
package dev.earshot.web.server;

import org.jspecify.annotations.NullMarked;
