import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Runs Stanford CoreNLP up to its relations over files and prints one line of JSON. */
public class Peer {
    public static void main(String[] args) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String path : args) texts.add(Files.readString(Path.of(path)));
        long start = System.nanoTime();
        Properties p = new Properties();
        p.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,kbp");
        p.setProperty("coref.algorithm", "statistical");
        p.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(p);
        double load = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        double cpu = cpu();
        int sentences = 0, names = 0, relations = 0;
        for (String text : texts) {
            Annotation a = new Annotation(text);
            pipeline.annotate(a);
            for (CoreMap s : a.get(CoreAnnotations.SentencesAnnotation.class)) {
                sentences++;
                names += s.get(CoreAnnotations.MentionsAnnotation.class).size();
                relations += s.get(CoreAnnotations.KBPTriplesAnnotation.class).size();
            }
        }
        System.out.printf(Locale.ROOT, "{\"load\":%.3f,\"seconds\":%.3f,\"cpu\":%.3f,\"found\":\"%d sentences, %d names, %d relations\"}%n",
            load, (System.nanoTime() - start) / 1e9, cpu() - cpu, sentences, names, relations);
    }

    /** The processor seconds this process has used, those of its helper threads included. */
    static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().get().toNanos() / 1e9;
    }
}
