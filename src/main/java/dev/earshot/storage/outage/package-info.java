/**
 * A database that is out of reach for a while: how it is recognized, and what requests
 * are answered meanwhile.
 */
@NullMarked
@NamedInterface("outage")
package dev.earshot.storage.outage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
