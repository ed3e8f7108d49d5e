package dev.earshot.statistics.highlights.circumstances;

import java.util.List;

import dev.earshot.history.log.DeviceClass;

/**
 * How plays of a period ended, on what they were heard, and from where they came.
 *
 * @param devices those with the most plays first; empty if none is known
 * @param contexts the ten with the most plays; empty if none is known
 */
public record Circumstances(Skips skips, List<Share<DeviceClass>> devices, List<Share<Integer>> contexts) {
}
