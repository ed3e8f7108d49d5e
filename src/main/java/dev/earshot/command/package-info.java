/**
 * Commands of the program that run without the server: how they start, which exit code
 * they end with and how they tell a failure.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "storage", "storage :: outage" })
package dev.earshot.command;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
