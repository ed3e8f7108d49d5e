/**
 * Where this installation keeps what it knows: the data directory, the database in it (or
 * a PostgreSQL elsewhere) and the key under which secrets are encrypted. It knows nothing
 * about what is stored; the data directory alone restores everything, a copy of the
 * database alone reveals nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.earshot.storage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
