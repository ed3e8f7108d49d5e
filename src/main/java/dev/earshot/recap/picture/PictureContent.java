package dev.earshot.recap.picture;

import java.util.List;

/**
 * What a picture says.
 *
 * @param period such as a year
 * @param heading above the period
 * @param figure the largest number
 * @param unit of that number
 * @param comparison the same in hours or days, and how it compares with the time before
 * @param rankings from the top
 * @param facts short texts about other numbers
 * @param bars parts of the period, each as a part of the longest from 0 to 1
 * @param footer which days are counted, and how
 */
public record PictureContent(String period, String heading, String figure, String unit, String comparison,
		List<PictureRanking> rankings, List<String> facts, List<Double> bars, String footer) {
}
