package cn.mingzhang.generator;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar mingzhang.jar generate --problems=100000 [--seed=1]}: an application without pages that fills the demo
 * database of {@code MINGZHANG_HOME} and ends. It is a demo start, so an office's database refuses it.
 */
@Component
@Profile("generate")
public class GenerateCommand implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(GenerateCommand.class);
    private static final String NAME = "generate";
    private static final int MOST = 2_000_000;

    private final Generator generator;

    GenerateCommand(Generator generator) {
        this.generator = generator;
    }

    public static boolean isAsked(String[] args) {
        return java.util.List.of(args).contains(NAME);
    }

    /** Sets an application up for this command. */
    public static SpringApplication preparing(SpringApplication application) {
        application.setWebApplicationType(org.springframework.boot.WebApplicationType.NONE);
        application.setAdditionalProfiles("demo", NAME);
        application.setDefaultProperties(java.util.Map.of("mingzhang.jobs", "false"));
        return application;
    }

    @Override
    public void run(ApplicationArguments asked) throws Exception {
        var problems = number(asked, "problems", 1_000);
        if (problems < 1 || problems > MOST) {
            throw new IllegalArgumentException("--problems=1 ... " + MOST);
        }
        var began = Instant.now(java.time.Clock.systemUTC());
        generator.run((int) problems, number(asked, "seed", 1));
        log.info(
                "生成完毕 generated {} problems in {} s",
                problems,
                Duration.between(began, Instant.now(java.time.Clock.systemUTC()))
                        .toSeconds());
    }

    private static long number(ApplicationArguments asked, String name, long usual) {
        var values = asked.getOptionValues(name);
        return values == null || values.isEmpty() ? usual : Long.parseLong(values.get(0));
    }
}
