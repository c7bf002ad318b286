package summitbot.evaluation.report;

/**
 * The abstention trade-off as a drawing of 100 by 100 units, y pointing down.
 *
 * @param points of the line, as the attribute {@code points} of a polyline has them
 * @param x of the run's own place
 * @param y of the run's own place
 * @param area under the curve, as people read it
 * @param caption the run's own place in words
 */
public record CurveView(String points, String x, String y, String area, String caption) {}
