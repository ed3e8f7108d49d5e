package dev.earshot.bench.nodes;

/**
 * How cards were answered by one node.
 *
 * @param perSecond how many in a second
 * @param cpu CPU time of the node for a card, in microseconds
 * @param p99 what 99 of 100 took at most, in milliseconds
 */
record CardsScore(double perSecond, double cpu, double p99) {
}
