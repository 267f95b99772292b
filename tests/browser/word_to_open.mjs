// The desk's half of a call's life: from signing in, and a Word file in Persian with its translation in another, to the
// two days between which it is open; by the fields and buttons of the pages alone. A `desk` is a scene, the hand that
// plays it, the call's slug and who is who.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { sign_in } from './acts.mjs';
import { one_time_password } from './one_time_password.mjs';

const office = (name) => fileURLToPath(new URL(`../support/office/${name}`, import.meta.url));
const files = { fa: office('forsatstudy.docx'), en: office('forsatstudy.en.docx') };
/// Seconds until they are there, where nobody is in a hurry.
const text_message = 15, authenticator = 30, codes_on_paper = 60;

/// What the catalogue calls a field of the draft; both of its names are branches of a choice there.
const fields = { title: 'عنوان', summary: 'خلاصه', questions: 'چرا از مردم می\u200cپرسید' };
const languages = { fa: 'فارسی', en: 'انگلیسی' };
const about = {
  summary: {
    fa: 'اعضای هیأت علمی با چه شرایط و در چه مراحلی می\u200cتوانند دوره\u200cای را در سازمانی بیرون از دانشگاه بگذرانند.',
    en: 'On which conditions and in which steps faculty members spend a period of study in an organisation outside the university.',
  },
  questions: {
    fa: 'پیش از تصویب می\u200cخواهیم بدانیم کدام شرط یا مهلت در عمل شدنی نیست و چه چیزی از قلم افتاده است.',
    en: 'Before it is approved we want to know which condition or period cannot be kept in practice and what has been left out.',
  },
};
const reason = 'مصوبه شماره ۱۲ هیئت رئیسه';

const field_of = ({ scene }, name, language) => scene.page.by_role('textbox',
  scene.words('staff.field_in', { field: fields[name], language: languages[language] }));
/// Its name is a branch of a choice, too.
const file_of = ({ scene }, language) => scene.page.by_role('button', new RegExp(`^انتخاب پرونده ${languages[language]}$`, 'u'));

/// An organisation and its administrator, as whoever installs the program makes them, and somebody without a role.
export async function build(run, { organisation, administrator, lead, others = {} }, keys) {
  const because = ['--reason', 'made by the tests'];
  const secret = (lines) => lines.find((line) => line.startsWith('secret: ')).slice('secret: '.length);
  await run(['organisation', 'add', '--slug', organisation, '--kind', 'university', '--name-fa', 'دانشگاه فردوسی مشهد',
    '--name-en', 'Ferdowsi University of Mashhad', ...because]);
  const grant = async (mobile, role) => {
    keys[mobile] = secret(await run(['user', 'grant', '--mobile', mobile, '--role', role, '--organisation', organisation, ...because]));
  };
  await grant(administrator, 'administrator');
  for (const [mobile, role] of Object.entries(others)) await grant(mobile, role);
  keys.lead = (await run(['user', 'add', '--mobile', lead])).find((line) => /^\d+$/.test(line));
}

export async function enter(desk) {
  const { scene, hand, keys, people } = desk;
  const { page, server, words } = scene;
  await scene.step('the desk asks who one is', async () => {
    await page.open(scene.address('/fa/staff'));
    await page.settled();
    await hand.activate(page.by_role('main').by_role('link', words('nav.sign_in')));
    await page.wait_path(/\/sign-in/);
    await hand.reads();
    hand.waits(text_message);
    await sign_in(scene, hand, { number: people.lead });
    await page.by_role('heading', words('staff.title')).wait();
    await hand.reads();
  }, { refused: [403] });
  await scene.step('an administrator gives the role', async () => {
    const admin = await server.citizen(people.administrator);
    await admin.send('POST', '/api/v1/staff/session', { code: one_time_password(keys[people.administrator]) });
    await admin.send('POST', '/api/v1/staff/roles',
      { person: keys.lead, organisation: people.organisation, role: 'lead', reason: 'leads participation' });
    await page.reload();
    await page.by_role('button', words('staff.factor_start')).wait();
  }, { refused: [403] });
  await make_a_key(desk);
}

async function make_a_key(desk) {
  const { scene, hand } = desk;
  const { page, words } = scene;
  await scene.step('a key is made, and shown as a picture and in letters', async () => {
    await hand.activate(page.by_role('button', words('staff.factor_start')));
    await page.by_role('img', words('staff.factor_picture')).wait();
    await page.settled();
    await hand.reads();
    hand.waits(authenticator);
  });
  await scene.step('its code is confirmed', async () => {
    [desk.key] = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(await page.by_role('main').text());
    await hand.fill(page.by_role('textbox', words('staff.factor_code')), one_time_password(desk.key));
    await hand.activate(page.by_role('button', words('staff.factor_confirm')));
    await page.by_role('heading', words('staff.recovery_title')).wait();
    await page.settled();
    assert.equal(await page.by_role('main').by_role('listitem').count(), 10);
    await hand.reads();
    hand.waits(codes_on_paper);
  });
  await scene.step('the desk is open', async () => {
    await hand.activate(page.by_role('button', words('staff.recovery_kept')));
    await page.by_role('link', words('staff.new_call')).wait();
    await page.settled();
    await hand.reads();
  });
}

export async function begin({ scene, hand, slug }) {
  const { page, words } = scene;
  await scene.step('a draft is begun', async () => {
    await hand.activate(page.by_role('link', words('staff.new_call')));
    const address = page.by_role('textbox', words('staff.new_slug'));
    await address.wait();
    await hand.reads();
    await hand.choose(page.by_role('combobox', words('staff.new_kind')), 'instruction');
    await hand.choose(page.by_role('combobox', words('staff.new_first_topic')), 'faculty');
    await hand.fill(address, slug);
    await hand.activate(page.by_role('button', words('staff.new_start')));
    await page.wait_path(new RegExp(`/fa/staff/drafts/${slug}$`));
    await page.by_role('heading', words('staff.files')).wait();
    await page.settled();
    await hand.reads();
  });
}

export async function read_file(desk) {
  const { scene, hand } = desk;
  const { page } = scene;
  await scene.step('a Word file is read', async () => {
    await hand.give_file(file_of(desk, 'fa'), files.fa);
    await page.by_role('heading', /^بند ۲ ماده ۲/u).wait();
    await page.settled();
    assert.match(await field_of(desk, 'title', 'fa').value(), /فرصت مطالعاتی/u);
    await hand.reads();
  });
}

export async function answer({ scene, hand }) {
  const { page, words } = scene;
  const settle = page.by_role('button', words('staff.settle'));
  await scene.step('every question about it is answered', async () => {
    const questions = await settle.count();
    assert.ok(questions > 0, 'the order of numbers is not asked about');
    for (let left = questions; left > 0; --left) {
      await hand.activate(settle);
      await page.wait_for((count) => [...document.querySelectorAll('button')]
        .filter((button) => button.textContent === count.text).length === count.left,
      { what: `${left - 1} questions` }, { text: words('staff.settle'), left: left - 1 });
      await page.settled();
    }
  });
}

/// The translation was written in Word, too; it is put beside the Persian unit by unit. The rest is typed.
export async function translate(desk) {
  const { scene, hand } = desk;
  const { page, words } = scene;
  await scene.step('the English file is put beside it, and every unit has its words', async () => {
    await hand.give_file(file_of(desk, 'en'), files.en);
    await page.wait_for((text) => document.querySelector('main').textContent.replace(/[\u2066-\u2069]/g, '').includes(text),
      { what: 'the English file to be read' }, 'forsatstudy.en.docx');
    await page.settled();
    assert.equal(await page.by_role('heading', words('staff.leftovers')).exists(), false, 'words without a place');
    assert.match(await field_of(desk, 'title', 'en').value(), /Study Leave/);
    await hand.reads();
  });
  await scene.step('what the call is about is written in both languages, and saved', async () => {
    for (const [name, texts] of Object.entries(about)) {
      for (const [language, text] of Object.entries(texts)) await hand.fill(field_of(desk, name, language), text);
    }
    await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, words('staff.saved'));
  });
  await scene.step('nothing is lacking any more', async () => {
    await page.by_role('link', words('staff.opening_title')).wait();
    await page.settled();
    await hand.reads();
  });
}

export async function find_days({ scene, hand }) {
  const { page, words } = scene;
  await scene.step('the lawful period is offered', async () => {
    await hand.activate(page.by_role('link', words('staff.opening_title')));
    await page.by_role('heading', words('staff.opening_title')).wait();
    await page.settled();
    assert.match(await page.by_role('main').text(), /۳۰ روز کامل/u);
    await hand.reads();
  });
}

export async function set_days({ scene, hand }) {
  const { page, words } = scene;
  await scene.step('scheduled, it is on the desk', async () => {
    await hand.fill(page.by_role('textbox', words('staff.reason')), reason);
    await hand.activate(page.by_role('button', words('staff.open_button')));
    const sure = page.by_role('button', words('lasting.yes'));
    await sure.wait();
    await hand.reads();
    await hand.activate(sure);
    await page.wait_path(/\/fa\/staff$/);
    await page.by_role('link', words('staff.see_public')).wait();
    await page.settled();
    await hand.reads();
  });
}
