//! Just enough of the WebDriver protocol to drive Chromium.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// A browser with one page, which ends with this.
pub struct Browser {
    driver: Child,
    session: String,
}

impl Browser {
    /// Starts Chromium without a window; `None` with a word on it where the machine has
    /// none, unless `SILVERBAY_BROWSER=required` says that it must.
    pub fn start() -> Option<Self> {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut driver) = started else {
            let is_required = std::env::var("SILVERBAY_BROWSER").is_ok_and(|of| of == "required");
            assert!(!is_required, "chromedriver must be installed");
            // Past the test runner, which keeps what a passing test prints.
            let _ = writeln!(
                std::io::stderr(),
                "skipped, and not tested: no chromedriver here to open the page in a browser"
            );
            return None;
        };
        let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines
            .map(|line| line.unwrap())
            .find_map(|line| {
                let rest = line.split("started successfully on port ").nth(1)?;
                Some(rest.trim_end_matches('.').to_owned())
            })
            .expect("chromedriver says its port");
        let root = format!("http://127.0.0.1:{port}/session");
        let options = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,900", "--disable-dev-shm-usage",
            ]},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}});
        let answer = post(&root, &options);
        let id = answer["sessionId"].as_str().expect("a session").to_owned();
        let session = format!("{root}/{id}");
        Some(Self { driver, session })
    }

    /// Opens a file.
    pub fn open(&self, path: &std::path::Path) {
        let url = format!("file://{}", path.display());
        self.post("url", &json!({ "url": url }));
    }

    /// What a function with this body returns in the page.
    pub fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.post("execute/sync", &json!({"script": body, "args": arguments}))
    }

    /// What a function with this body hands to its last argument.
    pub fn wait_for(&self, body: &str) -> Value {
        self.post("execute/async", &json!({"script": body, "args": []}))
    }

    /// Presses keys on the element of this selector.
    pub fn press(&self, selector: &str, keys: &str) {
        let using = json!({"using": "css selector", "value": selector});
        let element = self.post("element", &using);
        let id = element.as_object().unwrap().values().next().unwrap();
        let path = format!("element/{}/value", id.as_str().unwrap());
        self.post(&path, &json!({ "text": keys }));
    }

    /// Presses keys wherever the focus is.
    pub fn type_keys(&self, keys: &str) {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key})))
            .collect();
        let actions = json!({"actions": [{"type": "key", "id": "keys", "actions": actions}]});
        self.post("actions", &actions);
    }

    /// A command of the browser's own protocol.
    pub fn command(&self, name: &str, parameters: &Value) -> Value {
        self.post(
            "goog/cdp/execute",
            &json!({"cmd": name, "params": parameters}),
        )
    }

    /// The page as it would be printed: a PDF in base 64.
    pub fn print(&self) -> String {
        let settings = json!({"printBackground": true, "preferCSSPageSize": true});
        let answer = self.command("Page.printToPDF", &settings);
        answer["data"].as_str().unwrap().to_owned()
    }

    /// What the page complained of.
    pub fn complaints(&self) -> Vec<String> {
        self.log("browser")
    }

    /// The addresses that were asked for since this was last called.
    pub fn requests(&self) -> Vec<String> {
        let events = self.log("performance");
        let of_request = |event: String| {
            let event: Value = serde_json::from_str(&event).ok()?;
            let event = &event["message"];
            let is_request = event["method"] == "Network.requestWillBeSent";
            is_request.then(|| {
                event["params"]["request"]["url"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
        };
        events.into_iter().filter_map(of_request).collect()
    }

    fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.post("se/log", &json!({ "type": kind }));
        let entries = entries.as_array().unwrap().iter();
        entries
            .map(|entry| entry["message"].as_str().unwrap().to_owned())
            .collect()
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        post(&format!("{}/{command}", self.session), body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn post(url: &str, body: &Value) -> Value {
    // Errors of the protocol are answers too, with words in them.
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build();
    let mut answer = ureq::Agent::from(agent)
        .post(url)
        .header("content-type", "application/json")
        .send(body.to_string())
        .unwrap();
    let text = answer
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_to_string()
        .unwrap();
    let mut answer: Value = serde_json::from_str(&text).unwrap();
    let value = answer["value"].take();
    assert!(value["error"].is_null(), "{url}: {}", value["message"]);
    value
}
