/**
 * What is the same for every address of this server, whatever feature it belongs to: how
 * it answers when something goes wrong, what the web server itself answers, and the few
 * files that browsers and robots ask for by themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package dev.earshot.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
