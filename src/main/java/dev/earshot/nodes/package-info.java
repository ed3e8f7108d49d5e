/**
 * Several processes of Earshot, the nodes, on one PostgreSQL: which node does the work of
 * an account, locks that hold for all of them, and messages between them. With SQLite
 * there is one node, which does everything. This module does not know what the others
 * share.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "storage", "storage :: outage", "storage :: rotation" })
package dev.earshot.nodes;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
