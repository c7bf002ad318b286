package summitbot.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data flows one way: a package imports only what stands to its left along the arrows, or a foundation. */
class LayersTest {
    private static final List<String> FOUNDATIONS =
            List.of("failure", "threads", "logging", "yaml", "text", "storage", "config", "prompts");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("summitbot");
    }

    /** Package → what it may import besides the foundations. */
    private static Map<String, List<String>> pipeline() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        allowed.put("corpus", List.of());
        allowed.put("model", List.of());
        allowed.put("index", List.of("model", "corpus"));
        allowed.put("question", List.of("corpus"));
        allowed.put("retrieval", List.of("index", "corpus"));
        allowed.put("evidence", List.of("retrieval", "question", "corpus"));
        allowed.put("answer", List.of("evidence", "retrieval", "question", "model", "corpus"));
        allowed.put("record", List.of("answer", "evidence", "question", "corpus"));
        allowed.put("chat", List.of("record", "answer", "evidence", "question", "corpus"));
        allowed.put("console", List.of("chat", "record", "answer", "evidence", "retrieval", "question", "corpus"));
        allowed.put("telegram", List.of("chat", "record", "answer", "evidence", "question", "corpus"));
        allowed.put(
                "monitoring",
                List.of("telegram", "chat", "record", "answer", "evidence", "question", "model", "corpus"));
        allowed.put("evaluation", List.of("chat", "answer", "evidence", "retrieval", "question", "index", "corpus"));
        allowed.put(
                "benchmark",
                List.of("evaluation", "chat", "answer", "evidence", "retrieval", "question", "index", "corpus"));
        allowed.put("learning", List.of("evaluation", "evidence", "retrieval", "question", "index", "corpus"));
        return allowed;
    }

    @Test
    void importsPointLeft() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : FOUNDATIONS) {
            rule = rule.optionalLayer(name).definedBy("summitbot." + name + "..");
        }
        for (String name : pipeline().keySet()) {
            rule = rule.optionalLayer(name).definedBy("summitbot." + name + "..");
        }
        rule = rule.optionalLayer("command").definedBy("summitbot.command..", "summitbot");
        rule = rule.whereLayer("failure").mayNotAccessAnyLayer();
        rule = rule.whereLayer("threads").mayNotAccessAnyLayer();
        rule = rule.whereLayer("logging").mayNotAccessAnyLayer();
        rule = rule.whereLayer("text").mayNotAccessAnyLayer();
        rule = rule.whereLayer("yaml").mayOnlyAccessLayers("failure");
        rule = rule.whereLayer("storage").mayOnlyAccessLayers("failure", "threads");
        rule = rule.whereLayer("config").mayOnlyAccessLayers("failure", "yaml");
        rule = rule.whereLayer("prompts").mayOnlyAccessLayers("failure", "yaml");
        for (Map.Entry<String, List<String>> entry : pipeline().entrySet()) {
            String[] layers = java.util.stream.Stream.concat(FOUNDATIONS.stream(), entry.getValue().stream())
                    .toArray(String[]::new);
            rule = rule.whereLayer(entry.getKey()).mayOnlyAccessLayers(layers);
        }
        rule.ensureAllClassesAreContainedInArchitecture().check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("summitbot.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void thirdPartiesStayWhereTheyBelong() {
        noClasses()
                .that()
                .resideOutsideOfPackages("summitbot.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j.model.ollama..", "dev.langchain4j.model.chat..")
                .because("only the model package talks to a language model")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages("summitbot.index..", "summitbot.retrieval..", "summitbot.benchmark..")
                .and()
                .doNotHaveFullyQualifiedName("summitbot.model.ollama.OllamaEmbedder")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j.store.embedding..", "dev.langchain4j.model.embedding..")
                .because("only index and retrieval know how passages are embedded and found")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("summitbot.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.telegram..", "okhttp3..")
                .because("only the telegram package talks to the Bot API")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("summitbot.monitoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..")
                .because("only the monitoring package counts")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("summitbot.storage..")
                .and()
                .haveNameNotMatching(".*\\.(Sql|Sqlite|Postgres)[A-Z][^.]*")
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql.."))
                .because("SQL stays in storage and in classes named Sql…, Sqlite… and Postgres…")
                .check(classes);
    }

    @Test
    void theRulesAreCheckedOnTheWholeProject() {
        assertThat(classes.size()).isGreaterThan(25);
    }
}
