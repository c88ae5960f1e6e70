package bank.depository.hostedpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that a customer reads is there in Chinese and in English, and says both. */
class LanguagesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern SAID_TWICE =
      Pattern.compile("\\{#if lang == 'en'}.+?\\{#else}.+?\\{/if}", Pattern.DOTALL);
  private static final Pattern BUNDLE = Pattern.compile("@MessageBundle\\(value = \"([a-z-]+)\"");
  private static final Pattern MESSAGE =
      Pattern.compile("@Message\\(\\s*\"(.*?)\"\\)\\s*String (\\w+)\\(", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int FEWEST_MESSAGES = 90;
  private static final int FEWEST_TEXTS = 150;

  @Test
  @Requirement(value = "PAG-04", says = "pages are Chinese by default and English by switch")
  void everyMessageOfABundleHasItsEnglishWithTheSamePlaces() throws IOException {
    int messages = 0;
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      Matcher bundle = BUNDLE.matcher(source.getValue());
      if (bundle.find()) {
        messages += compare(bundle.group(1), source.getValue());
      }
    }
    assertTrue(messages >= FEWEST_MESSAGES, "messages found: " + messages);
  }

  private static int compare(String name, String source) throws IOException {
    Properties english = new Properties();
    try (Reader file =
        Files.newBufferedReader(RESOURCES.resolve("messages").resolve(name + "_en.properties"))) {
      english.load(file);
    }
    Map<String, String> chinese = new TreeMap<>();
    Matcher message = MESSAGE.matcher(source);
    while (message.find()) {
      chinese.put(message.group(2), message.group(1));
    }
    assertEquals(chinese.keySet(), new TreeMap<>(english).keySet(), name);
    chinese.forEach(
        (key, words) -> {
          String translated = english.getProperty(key);
          assertTrue(CHINESE.matcher(words).find(), name + "." + key);
          assertFalse(translated.isBlank() || CHINESE.matcher(translated).find(), name + "." + key);
          assertEquals(placeholders(words), placeholders(translated), name + "." + key);
        });
    return chinese.size();
  }

  private static List<String> placeholders(String words) {
    return PLACEHOLDER.matcher(words).results().map(found -> found.group()).sorted().toList();
  }

  @Test
  @Requirement(value = "PAG-04", says = "pages are Chinese by default and English by switch")
  void everyTextInTheCodeIsSaidInBothLanguages() throws IOException {
    int texts = 0;
    List<String> untranslated = new ArrayList<>();
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      for (String[] words : texts(source.getValue())) {
        texts++;
        if (!CHINESE.matcher(words[0]).find()
            || words[1].isBlank()
            || CHINESE.matcher(words[1]).find()) {
          untranslated.add(source.getKey().getFileName() + ": " + words[0] + " / " + words[1]);
        }
      }
    }
    assertEquals(List.of(), untranslated);
    assertTrue(texts >= FEWEST_TEXTS, "texts found: " + texts);
  }

  @Test
  void noTemplateOfTheCustomersPagesSaysAnythingInOneLanguageAlone() throws IOException {
    List<String> spoken = new ArrayList<>();
    for (String folder : List.of("hostedpage", "tags")) {
      try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates").resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          boolean hasBothFiles = name.endsWith("Zh.html");
          if (!hasBothFiles && CHINESE.matcher(withoutWhatIsSaidTwice(file)).find()) {
            spoken.add(name);
          }
          if (hasBothFiles) {
            assertTrue(Files.exists(file.resolveSibling(name.replace("Zh.html", "En.html"))), name);
          }
        }
      }
    }
    assertEquals(List.of(), spoken);
  }

  private static String withoutWhatIsSaidTwice(Path template) throws IOException {
    return SAID_TWICE.matcher(Files.readString(template)).replaceAll("");
  }

  /** What each call of {@code Text.of} with literals says, in Chinese and in English. */
  private static List<String[]> texts(String source) {
    List<String[]> texts = new ArrayList<>();
    int at = source.indexOf("Text.of(");
    while (at >= 0) {
      List<String> arguments = arguments(source, at + "Text.of(".length());
      if (arguments.size() == 2 && arguments.stream().allMatch(said -> said.contains("\""))) {
        texts.add(new String[] {literals(arguments.get(0)), literals(arguments.get(1))});
      }
      at = source.indexOf("Text.of(", at + 1);
    }
    return texts;
  }

  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int begin = from;
    boolean quoted = false;
    for (int i = from; depth >= 0; i++) {
      char c = source.charAt(i);
      if (c == '"' && source.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == ')')) {
        depth += c == '(' ? 1 : -1;
      }
      if (!quoted && (depth < 0 || (depth == 0 && c == ','))) {
        arguments.add(source.substring(begin, i));
        begin = i + 1;
      }
    }
    return arguments;
  }

  private static String literals(String argument) {
    return LITERAL
        .matcher(argument)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining());
  }

  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
    }
    return sources;
  }
}
