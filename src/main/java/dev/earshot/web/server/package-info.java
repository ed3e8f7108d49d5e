/**
 * The embedded Tomcat: limits on connections and requests, trusted proxies, the public
 * path, and error pages outside of Spring MVC.
 */
@NullMarked
package dev.earshot.web.server;

import org.jspecify.annotations.NullMarked;
