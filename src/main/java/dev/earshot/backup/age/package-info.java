/**
 * The file format of age (age-encryption.org/v1) with a pass phrase as its only
 * recipient. The {@code age} program and its libraries read and write the same files.
 */
@NullMarked
package dev.earshot.backup.age;

import org.jspecify.annotations.NullMarked;
