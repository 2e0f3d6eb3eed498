package firstline.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Reads payloads with patience for what is missing or null in them. */
final class Json {
  private Json() {}

  static Optional<String> text(DataObject json, String key) {
    return json.isNull(key) ? Optional.empty() : Optional.of(json.getString(key));
  }

  static Optional<DataObject> object(DataObject json, String key) {
    return json.isNull(key) ? Optional.empty() : Optional.of(json.getObject(key));
  }

  static List<DataObject> objects(DataObject json, String key) {
    var all = new ArrayList<DataObject>();
    if (!json.isNull(key)) {
      var array = json.getArray(key);
      for (int i = 0; i < array.length(); i++) {
        all.add(array.getObject(i));
      }
    }
    return all;
  }

  static List<String> texts(DataObject json, String key) {
    var all = new ArrayList<String>();
    if (!json.isNull(key)) {
      var array = json.getArray(key);
      for (int i = 0; i < array.length(); i++) {
        all.add(array.getString(i));
      }
    }
    return all;
  }
}
