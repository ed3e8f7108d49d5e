package dev.earshot.statistics.page;

/**
 * A period that ends before it begins.
 */
class PeriodRefused extends RuntimeException {

}
