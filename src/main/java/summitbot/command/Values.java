package summitbot.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import summitbot.answer.ModePreference;

/** Reads the values of options and says in plain words what is wrong with one. */
final class Values {
    private Values() {}

    /** Registers the readers with a command and those below it. */
    static void register(CommandLine line) {
        line.registerConverter(Path.class, new PathValue());
        line.registerConverter(LocalDate.class, new DateValue());
        line.registerConverter(long.class, new NumberValue());
        line.registerConverter(ModePreference.class, new ModeValue());
        line.registerConverter(QuestionFormat.class, new FormatValue());
    }

    private static final class PathValue implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("\"" + value + "\" cannot be a file name here (" + e.getReason()
                        + "); a UTF-8 locale such as LC_ALL=C.UTF-8 allows all letters");
            }
        }
    }

    private static final class DateValue implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is not a date; allowed is year-month-day, as 2025-08-16");
            }
        }
    }

    private static final class NumberValue implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is not a number; allowed is a whole number, as 17");
            }
        }
    }

    private static final class ModeValue implements ITypeConverter<ModePreference> {
        @Override
        public ModePreference convert(String value) {
            try {
                return ModePreference.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + value + "\" is not a mode; allowed is auto, quotes or model");
            }
        }
    }

    private static final class FormatValue implements ITypeConverter<QuestionFormat> {
        @Override
        public QuestionFormat convert(String value) {
            try {
                return QuestionFormat.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + value + "\" is not a format; allowed is summit or squad2");
            }
        }
    }
}
