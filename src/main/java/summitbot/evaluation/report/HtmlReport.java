package summitbot.evaluation.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Lays a report out as HTML, by templates in {@code src/main/jte} that were made into classes when the program was built. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Returns one self-contained file; whatever the texts in the page hold is shown as text. */
    public static String html(ReportPage page) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null,
                ContentType.Html,
                HtmlReport.class.getClassLoader(),
                HtmlReport.class.getPackageName() + ".pages");
        StringOutput output = new StringOutput();
        engine.render("report.jte", page, output);
        return output.toString();
    }
}
